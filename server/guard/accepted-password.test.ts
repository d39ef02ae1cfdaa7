import { beforeEach, describe, expect, test } from "vitest";
import { enroll } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { signInPlaces } from "../store/tables/sign-in-places.ts";
import { azurePlacesOnEngines } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { perTest } from "../testing/per-test.ts";

const [HOME, THIEF] = ["198.51.100.1", "203.0.113.9"];
const ACCEPTED = "password-accepted done null";

describe.each(azurePlacesOnEngines)("a right password before the code, on %s,", (_, open) => {
  let secretKey: string;
  const place = perTest(() => open(policyOf({})));
  const thief = perTest(() => place.anyone.at(THIEF));
  beforeEach(async () => {
    ({ secretKey } = await enroll(await signIn(place.anyone.at(HOME), "olivia"), "1001", place));
  });

  /** What came from the thief's address, oldest first. */
  async function rows() {
    const all = await place.store.read((db) =>
      db.selectFrom("audit").selectAll().where("address", "=", THIEF).orderBy("seq").execute(),
    );
    return all.map(({ event, outcome, reason, user_name, actor_id, actor_name }) => ({
      said: `${event} ${outcome} ${reason}`,
      user: user_name,
      actor: actor_name ?? actor_id,
    }));
  }

  test("is in the record each time, with nobody as who did it, though no code follows", async () => {
    for (let count = 0; count < 3; count += 1)
      expect((await passwordGrantOf(thief, "OLIVIA")).status).toBe(200);
    const accepted = { said: ACCEPTED, user: "olivia", actor: null };
    expect(await rows()).toEqual([accepted, accepted, accepted]);
  });

  test("is found by its name and by the user, and is neither a change nor a sign-in", async () => {
    await passwordGrantOf(thief, "olivia");
    const admin = await place.signIn("administrator");
    const found = async (query: string) => (await admin.send("GET", `/api/guard/audit?${query}`)).text;
    expect(await found("event=password-accepted&user=olivia")).toContain(`"address":"${THIEF}"`);
    for (const query of ["event=changes", "event=sign-in", "outcome=refused", "actor=olivia"])
      expect(await found(query)).not.toContain(THIEF);
    const known = await place.store.read((db) => signInPlaces(db, { name: "olivia" }, 0));
    expect(known.map(({ address }) => address)).toEqual([HOME]);
  });

  test("stands before the code of an ordinary sign-in, and nowhere in one without MFA or a renewal", async () => {
    const challenge = textMember(await passwordGrantOf(thief, "olivia"), "mfa_token");
    await mfaGrantOf(thief, challenge, "000000");
    const granted = await mfaGrantOf(thief, challenge, oracleCode(secretKey, place.now()));
    expect(granted.status).toBe(200);
    const form = { grant_type: "Refresh_token", refresh_token: textMember(granted, "refresh_token") };
    expect((await thief.send("POST", place.token, { form })).status).toBe(200);
    await passwordGrantOf(thief, "ravi");
    expect((await rows()).map(({ said }) => said)).toEqual([
      ACCEPTED,
      "second-factor refused totp-wrong",
      "second-factor done totp",
      "sign-in done null",
    ]);
  });
});
