import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { enroll } from "../appliance/testing/enroll.ts";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openKeyFile, readKeyMaterial, writeKeyMaterial } from "../secrets/key-file.ts";
import { checkKeyRing, knowsKeyRing } from "../secrets/sealed-data.ts";
import { openStore } from "../store/open-store.ts";
import { addKey, rotateKey } from "./rotate-key.ts";
import { runAdminCommand } from "./run-admin-command.ts";

let folder: string;
let path: string;
let appliance: TestAppliance;
const clock = fakeClock(Date.UTC(2026, 0, 1));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keys-"));
  path = join(folder, "key.json");
});
afterEach(async () => {
  await appliance.close();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<TestAppliance> {
  const store = await openStore({ dataDir: join(folder, "data") });
  const keyRing = openKeyFile(path, !(await knowsKeyRing(store)));
  await checkKeyRing(store, keyRing);
  appliance = await createTestAppliance({ store, keyRing, clock });
  return appliance;
}

async function restart(): Promise<TestAppliance> {
  await appliance.close();
  return start();
}

async function phoneWorks(secretKey: string): Promise<number> {
  const client = testClient(appliance.handle);
  clock.advance(60_000);
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  return (await mfaGrantOf(client, challenge, oracleCode(secretKey, clock.now()))).status;
}

/** Leaves only the current key in the file. */
function dropOldKeys(): void {
  const { current, keys, pepper } = readKeyMaterial(path);
  writeKeyMaterial(path, {
    current,
    keys: new Map([...keys].filter(([version]) => version === current)),
    pepper,
  });
}

describe("the key rotation", () => {
  it("seals everything with a new key, and the old one is no longer needed", async () => {
    const { handle, parts } = await start();
    const { secretKey } = await enroll(await signIn(testClient(handle), "olivia"), "1001", clock);
    expect((await rotateKey(parts, path)).text).toContain("Key 2 is in use now, 1 secrets");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    dropOldKeys();
    await restart();
    expect(await phoneWorks(secretKey)).toBe(200);
  });

  it("goes from node to node: a key is added, then used, then everything is sealed with it", async () => {
    const { handle } = await start();
    const { secretKey } = await enroll(await signIn(testClient(handle), "olivia"), "1001", clock);
    expect(addKey(path).text).toContain("Key 1 is still the one in use");
    const old = await restart();
    expect(old.parts.keyRing.currentVersion).toBe(1);
    expect((await rotateKey(old.parts, path)).text).toContain("Key 2 is in use now");
    // A node that was not restarted yet reads what is sealed with the new key, and writes with the old one.
    expect(await phoneWorks(secretKey)).toBe(200);
    await enroll(await signIn(testClient(old.handle), "ravi"), "1002", clock);
    const fresh = await restart();
    expect((await runAdminCommand(fresh.parts, { command: "reseal" })).text).toContain(
      "1 secrets were sealed with key 2",
    );
    dropOldKeys();
    await restart();
    expect(await phoneWorks(secretKey)).toBe(200);
  });
});
