import { sql } from "kysely";
import pino from "pino";
import { beforeEach, describe, expect, test } from "vitest";
import { newKeyMaterial } from "../secrets/key-file.ts";
import { createKeyRing } from "../secrets/key-ring.ts";
import { createTestAppliance } from "./testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "./testing/enroll.ts";
import { brokenInvariants } from "./testing/invariants.ts";
import { oracleCode } from "./testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "./testing/sign-in.ts";
import { testClient, type Answer } from "./testing/test-client.ts";
import { textMember } from "./testing/text-member.ts";
import { perTest } from "../testing/per-test.ts";

let logged: string;
const log = pino({ level: "warn" }, { write: (line: string) => void (logged += line) });

beforeEach(() => {
  logged = "";
});
const appliance = perTest(() => createTestAppliance({ log }));
const client = perTest(() => testClient(appliance.handle));
const olivia = perTest(() => signIn(client, "olivia"));
const enrollment = perTest(() => enroll(olivia, "1001", appliance.clock));

function run(statement: string): Promise<unknown> {
  return appliance.parts.store.read((db) => sql.raw(statement).execute(db));
}

function expectUnavailable(answer: Answer): void {
  expect([answer.status, answer.problem]).toEqual([503, "storage"]);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
}

const right = (): string => oracleCode(enrollment.secretKey, appliance.clock.now());

describe("a database that cannot be written", () => {
  test.each(["PRAGMA query_only = ON", "PRAGMA max_page_count = 1"])(
    "%s: writes are 503, reads work, nothing is half done, and it recovers by itself",
    async (fault) => {
      const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
      await run(fault);
      // Pages that are not full yet still take rows of a full disk: fill them.
      let refused = await passwordGrantOf(client, "ravi");
      for (let count = 0; count < 500 && refused.status === 200; count += 1) {
        refused = await passwordGrantOf(client, "ravi");
      }
      expectUnavailable(refused);
      expect((await olivia.send("GET", "/api/v8.1/users/1001")).status).toBe(200);
      expect(await brokenInvariants(appliance.parts.store)).toEqual([]);
      await run(fault.includes("query_only") ? "PRAGMA query_only = OFF" : "PRAGMA max_page_count = 1000000");
      expect((await mfaGrantOf(client, challenge, right())).status).toBe(200);
    },
  );

  test("when the counter cannot be written, a right code is refused and not consumed", async () => {
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    await run("create trigger no_count before insert on limits begin select raise(abort, 'disk'); end");
    expectUnavailable(await mfaGrantOf(client, challenge, right()));
    expectUnavailable(await passwordGrantOf(client, "ravi"));
    await run("drop trigger no_count");
    expect((await mfaGrantOf(client, challenge, right())).status).toBe(200);
  });

  test("when the audit cannot be written, nothing changes", async () => {
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const admin = await signIn(client, "administrator");
    await run("create trigger no_audit before insert on audit begin select raise(abort, 'disk'); end");
    expectUnavailable(await mfaGrantOf(client, challenge, right()));
    expectUnavailable(await admin.send("POST", "/api/v8.1/users/1001/disableMfa"));
    expectUnavailable(await passwordGrantOf(client, "ravi"));
    expect(logged).toContain('"event":"storage.failed"');
    await run("drop trigger no_audit");
    expect((await olivia.send("GET", "/api/v8.1/users/1001")).body["mfaEnabled"]).toBe(true);
    expect((await mfaGrantOf(client, challenge, right())).status).toBe(200);
  });
});

test("a wrong encryption key is 503 on the grant and on accept, never a way in", async () => {
  const { store } = appliance.parts;
  const other = await createTestAppliance({
    store,
    clock: appliance.clock,
    log,
    keyRing: createKeyRing({ ...newKeyMaterial(), pepper: appliance.parts.keyRing.pepper }),
  });
  const challenge = textMember(await passwordGrantOf(testClient(other.handle), "olivia"), "mfa_token");
  expectUnavailable(await mfaGrantOf(testClient(other.handle), challenge, right()));
  expect(logged).toContain('"event":"secret.undecryptable"');
  const pending = await startEnrollment(await signIn(client, "ravi"), "1002");
  const ravi = await signIn(testClient(other.handle), "ravi");
  const code = oracleCode(pending.secretKey, appliance.clock.now());
  logged = "";
  expectUnavailable(await confirmEnrollment(ravi, "1002", pending.token, code));
  expect(logged).toContain('"event":"secret.undecryptable"');
});

test("a secret moved to another user's row does not decrypt", async () => {
  const ravi = await signIn(client, "ravi");
  const stolen = await enroll(ravi, "1002", appliance.clock);
  await run("update mfa_active set secret_ct = (select secret_ct from mfa_active where user_id = '1002')");
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  const code = oracleCode(stolen.secretKey, appliance.clock.now());
  expectUnavailable(await mfaGrantOf(client, challenge, code));
});
