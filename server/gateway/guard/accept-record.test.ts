import { expect, test } from "vitest";
import { confirmEnrollment, enroll, startEnrollment, wrongCode } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { guardedProduct } from "../testing/guarded-stand-in.ts";

const OLIVIA = "/api/v8.1/users/1001";
const LAST = "/api/guard/users/1001/last-change";

/** A gateway, and the rows about olivia's setups as words, with whether they name a case. */
async function bench() {
  const { client, store, appliance } = await guardedProduct("8.1", { policy: policyOf({}) });
  const { clock } = appliance;
  const rows = async () => {
    const all = await store.read((db) => db.selectFrom("audit").selectAll().orderBy("seq").execute());
    const told = all.filter(({ event }) => event === "accept" || event === "case-required");
    return told.map(({ event, outcome, reason, actor_name: actor, user_name: user, case_id: ofCase }) =>
      [event, outcome, reason, `${actor} for ${user}`, ...(ofCase === null ? [] : ["case"])].join(" "),
    );
  };
  const right = (secretKey: string) => oracleCode(secretKey, clock.now());
  /** What olivia is told at the next sign-in. */
  const notices = async (secretKey: string) => {
    clock.advance(30_000);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const granted = await mfaGrantOf(client, challenge, right(secretKey));
    const olivia = client.withToken(textMember(granted, "access_token"));
    return (await olivia.send("GET", LAST)).body["notices"] ?? [];
  };
  return { client, clock, rows, right, notices };
}

test.each([
  ["setUp", "set-up", "enabled"],
  ["recreate", "recreate", "recreated"],
] as const)(
  "%s for somebody else is in the record with its case, refused or done, and told to them",
  async (intent, reason, change) => {
    const { client, clock, rows, right, notices } = await bench();
    if (intent === "recreate") await enroll(await signIn(client, "olivia"), "1001", clock);
    const before = (await rows()).length;
    const [admin, ada] = [await signIn(client, "administrator"), await signIn(client, "ada")];
    const header = await caseHeader(admin, { intent, userId: "1001" });
    const json = { recreate: intent === "recreate" };
    const begun = await admin.send("POST", `${OLIVIA}/enableMfa`, { json, ...header });
    const [token, secretKey] = [textMember(begun, "token"), textMember(begun, "secretKey")];
    await confirmEnrollment(admin, "1001", token, wrongCode(secretKey, clock.now()));
    expect((await confirmEnrollment(ada, "1001", token, right(secretKey))).problem).toBe("case-required");
    expect((await confirmEnrollment(admin, "1001", token, right(secretKey))).status).toBe(204);
    expect((await rows()).slice(before)).toEqual([
      "accept refused wrong-code administrator for olivia case",
      `case-required refused ${intent} ada for olivia case`,
      `accept done ${reason} administrator for olivia case`,
    ]);
    expect(await notices(secretKey)).toMatchObject([{ change, changedBy: "administrator" }]);
  },
);

test("one's own is in the record without a case, and no news", async () => {
  const { client, rows, right, notices } = await bench();
  const olivia = await signIn(client, "olivia");
  const { token, secretKey } = await startEnrollment(olivia, "1001");
  expect((await confirmEnrollment(olivia, "1001", token, right(secretKey))).status).toBe(204);
  expect(await rows()).toEqual(["accept done set-up olivia for olivia"]);
  expect(await notices(secretKey)).toEqual([]);
});
