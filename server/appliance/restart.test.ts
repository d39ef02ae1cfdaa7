import { mkdtempSync, readFileSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { beforeEach, expect, test } from "vitest";
import { readBase32 } from "../../contract/base32.ts";
import { testServer } from "../http/testing/test-server.ts";
import { openKeyFile } from "../secrets/key-file.ts";
import { checkKeyRing, knowsKeyRing } from "../secrets/sealed-data.ts";
import { openStore } from "../store/open-store.ts";
import { sweepExpired } from "./sweep-expired.ts";
import {
  TEST_ADMIN_PASSWORD,
  TEST_DEMO_PASSWORD,
  createTestAppliance,
  type TestAppliance,
} from "./testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "./testing/enroll.ts";
import { fakeClock } from "./testing/fake-clock.ts";
import { oracleCode } from "./testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "./testing/sign-in.ts";
import { testClient } from "./testing/test-client.ts";
import { textMember } from "./testing/text-member.ts";

let folder: string;
let lines: string[];
const clock = fakeClock(Date.UTC(2026, 0, 1));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "appliance-"));
  lines = [];
});

async function start(): Promise<TestAppliance> {
  const store = await openStore({ dataDir: join(folder, "data") });
  const keyRing = openKeyFile(join(folder, "key"), !(await knowsKeyRing(store)));
  await checkKeyRing(store, keyRing);
  const log = pino({ level: "trace" }, { write: (line) => void lines.push(line) });
  return createTestAppliance({ store, keyRing, clock, log });
}

test("pending and live factors, sessions, counts and consumed codes survive a restart", async () => {
  const before = await start();
  const client = testClient(before.handle);
  const olivia = await signIn(client, "olivia");
  const { secretKey, scratchCodes } = await enroll(olivia, "1001", clock);
  const raviToken = textMember(await passwordGrantOf(client, "ravi"), "access_token");
  const pending = await startEnrollment(client.withToken(raviToken), "1002");
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  await mfaGrantOf(client, challenge, scratchCodes[0] ?? "");
  for (let count = 0; count < 5; count += 1) {
    await mfaGrantOf(client, textMember(await passwordGrantOf(client, "olivia"), "mfa_token"), "00000000");
  }
  await before.close();

  const after = await start();
  const again = testClient(after.handle);
  await sweepExpired(after.parts);
  const code = oracleCode(pending.secretKey, clock.now());
  expect((await confirmEnrollment(again.withToken(raviToken), "1002", pending.token, code)).status).toBe(204);
  const limited = textMember(await passwordGrantOf(again, "olivia"), "mfa_token");
  expect((await mfaGrantOf(again, limited, scratchCodes[1] ?? "")).status).toBe(429);
  clock.advance(60_000);
  expect((await mfaGrantOf(again, limited, scratchCodes[0] ?? "")).problem).toBe("code-replayed");
  clock.advance(60_000);
  expect((await mfaGrantOf(again, limited, oracleCode(secretKey, clock.now()))).status).toBe(200);
  await after.close();
});

test("no secret is in the database files or in the log at its finest level", async () => {
  const appliance = await start();
  const { log } = appliance.parts;
  const client = testClient(testServer({ appliance: { kind: "appliance", appliance }, clock, log }));
  const signedIn = await passwordGrantOf(client, "olivia");
  const olivia = client.withToken(textMember(signedIn, "access_token"));
  const first = await enroll(olivia, "1001", clock);
  const second = await startEnrollment(olivia, "1001", true);
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  const code = oracleCode(first.secretKey, clock.now());
  const granted = await mfaGrantOf(client, challenge, code);
  await mfaGrantOf(
    client,
    textMember(await passwordGrantOf(client, "olivia"), "mfa_token"),
    first.scratchCodes[0] ?? "",
  );
  await client.send("POST", "/api/oauth2/token", {
    form: { username: "CANARY-NAME", password: "CANARY-PASSWORD" },
  });
  await appliance.close();
  expect(lines.join(""), "each call is told").toMatch(/enableMfa","status":200[^]*acceptMfa","status":204/);
  const secrets = [first, second].map(({ secretKey }) => Buffer.from(readBase32(secretKey)?.bytes ?? []));
  const drawn = [signedIn, granted].flatMap((answer) =>
    ["access_token", "refresh_token"].map((name) => textMember(answer, name)),
  );
  const bytes = [...secrets, ...drawn.map((token) => Buffer.from(token, "base64url"))];
  expect(bytes.map(({ length }) => length)).toEqual([20, 20, 32, 32, 32, 32]);
  const canaries = [
    TEST_ADMIN_PASSWORD,
    TEST_DEMO_PASSWORD,
    "CANARY-PASSWORD",
    "canary-name",
    ...drawn,
    ...bytes.flatMap((one) => [
      one.toString("latin1"),
      one.toString("hex"),
      one.toString("base64").replace(/=+$/u, ""),
    ]),
    challenge,
    ...[first, second].flatMap(({ secretKey, token, scratchCodes }) => [secretKey, token, ...scratchCodes]),
  ];
  const data = join(folder, "data");
  const haystack = [
    ...readdirSync(data).map((name) => readFileSync(join(data, name), "latin1")),
    ...lines,
  ].join("\n");
  for (const [index, canary] of canaries.entries()) {
    const found = haystack.toLowerCase().includes(canary.toLowerCase());
    expect(found, `canary number ${index}`).toBe(false);
  }
});

test("the data folder, the database and the key are for the owner only", async () => {
  const appliance = await start();
  const modeOf = (path: string): number => statSync(join(folder, path)).mode & 0o777;
  expect([modeOf("data"), modeOf("data/appliance.db"), modeOf("key")]).toEqual([0o700, 0o600, 0o600]);
  await appliance.close();
});
