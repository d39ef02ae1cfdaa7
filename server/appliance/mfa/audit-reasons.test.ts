import { expect, test } from "vitest";
import { changesTable } from "../../guard/changes.ts";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment, wrongCode } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import { perTest } from "../../testing/per-test.ts";

const ID = "1001";
const USER = `/api/v8.1/users/${ID}`;

const appliance = perTest(() => createTestAppliance());
const admin = perTest(() => signIn(testClient(appliance.handle), "administrator"));

const now = (): number => appliance.clock.now();

/** What the audit says of MFA since the start, oldest first. */
async function told(): Promise<readonly string[]> {
  const rows = await appliance.parts.store.read((db) =>
    db.selectFrom("audit").selectAll().where("user_id", "=", ID).orderBy("seq").execute(),
  );
  return rows
    .filter(({ event }) => ["enable", "abandon", "accept", "disable"].includes(event))
    .map(({ event, outcome, reason }) => `${event} ${outcome} ${reason ?? ""}`);
}

const noticed = async () => (await appliance.parts.store.read((db) => changesTable.last(db, ID)))?.change;

test("set-up, new phone and turning off are told apart, in the audit and to the user", async () => {
  await enroll(admin, ID, appliance.clock);
  expect(await noticed()).toBe("enabled");
  const fresh = await startEnrollment(admin, ID, true);
  await confirmEnrollment(admin, ID, fresh.token, oracleCode(fresh.secretKey, now()));
  expect(await noticed()).toBe("recreated");
  await admin.send("POST", `${USER}/disableMfa`);
  expect(await noticed()).toBe("disabled");
  await admin.send("POST", `${USER}/disableMfa`);
  expect(await told()).toEqual([
    "enable done set-up",
    "accept done set-up",
    "enable done recreate",
    "accept done recreate",
    "disable done turned-off",
    "disable done was-off",
  ]);
});

test("turning off what is off leaves one's own set-up alone, and ends that of somebody else", async () => {
  const olivia = await signIn(testClient(appliance.handle), "olivia");
  const thief = await signIn(testClient(appliance.handle), "olivia");
  const confirm = async ({ token, secretKey }: { readonly token: string; readonly secretKey: string }) =>
    (await confirmEnrollment(olivia, ID, token, oracleCode(secretKey, now()))).status;
  const ended = await startEnrollment(olivia, ID);
  await admin.send("POST", `${USER}/disableMfa`);
  expect([await confirm(ended), await noticed()]).toEqual([409, undefined]);
  const begun = await startEnrollment(olivia, ID);
  expect((await thief.send("POST", `${USER}/disableMfa`)).status).toBe(204);
  expect(await confirm(begun)).toBe(204);
});

test("the reason of a refused accept is written down", async () => {
  const { secretKey, token } = await startEnrollment(admin, ID);
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await confirmEnrollment(admin, ID, token, wrongCode(secretKey, now()));
  }
  const late = await startEnrollment(admin, ID);
  appliance.clock.advance(15 * 60_000);
  await confirmEnrollment(admin, ID, late.token, oracleCode(late.secretKey, now()));
  expect(await told()).toEqual([
    "enable done set-up",
    ...Array.from({ length: 4 }, () => "accept refused wrong-code"),
    "accept refused exhausted",
    "enable done set-up",
    "abandon done expired",
    "accept refused expired",
  ]);
});

test("a pending enrollment from the future counts as expired: the clock went back", async () => {
  appliance.clock.advance(5 * 60_000);
  const { secretKey, token } = await startEnrollment(admin, ID);
  appliance.clock.advance(-60_001);
  const early = await confirmEnrollment(admin, ID, token, oracleCode(secretKey, now()));
  expect([early.status, early.problem]).toEqual([410, "enrollment-expired"]);
});
