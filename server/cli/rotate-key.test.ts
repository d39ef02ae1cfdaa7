import { lstatSync, mkdtempSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { enroll } from "../appliance/testing/enroll.ts";
import { fakeClock } from "../appliance/testing/fake-clock.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { rotateKey } from "./rotate-key.ts";
import { formatKeyMaterial, openKeyFile, readKeyMaterial } from "../secrets/key-file.ts";
import { checkKeyRing, knowsKeyRing } from "../secrets/sealed-data.ts";
import { openStore } from "../store/open-store.ts";

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
  const left = new Map([...keys].filter(([version]) => version === current));
  writeFileSync(path, formatKeyMaterial({ current, keys: left, pepper }));
}

describe("the key rotation", () => {
  it("seals everything with a new key, and the old one is no longer needed", async () => {
    const { handle, parts } = await start();
    const { secretKey } = await enroll(await signIn(testClient(handle), "olivia"), "1001", clock);
    const { text } = await rotateKey(parts, path);
    expect(text).toMatch(/Key 2 is in use now, 1 secrets were sealed with it\. Copy/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    dropOldKeys();
    await restart();
    expect(await phoneWorks(secretKey)).toBe(200);
  });

  it("goes through a link to the key file, which stays one", async () => {
    const { parts } = await start();
    const link = join(folder, "link.json");
    symlinkSync(path, link);
    await rotateKey(parts, link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([...readKeyMaterial(path).keys.keys()]).toEqual([1, 2]);
  });
});
