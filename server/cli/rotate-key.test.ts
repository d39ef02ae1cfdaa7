import { lstatSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
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
import { addKey, rotateKey, whileKeyFileIsLocked } from "./rotate-key.ts";
import { formatKeyMaterial, openKeyFile, readKeyMaterial, withNewKey } from "../secrets/key-file.ts";
import { checkKeyRing, knowsKeyRing } from "../secrets/sealed-data.ts";
import { openStore } from "../store/open-store.ts";
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

const allowed = async () => null;

describe("the key rotation", () => {
  it("seals everything with a new key, and the old one is no longer needed", async () => {
    const { handle, parts } = await start();
    const { secretKey } = await enroll(await signIn(testClient(handle), "olivia"), "1001", clock);
    const { text } = await rotateKey(parts, path, allowed);
    expect(text).toMatch(/Key 2 is in use now, 1 secrets were sealed with it\. Copy/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    dropOldKeys();
    await restart();
    expect(await phoneWorks(secretKey)).toBe(200);
  });

  it("goes from node to node: a key is added, then used, then everything is sealed with it", async () => {
    const { handle } = await start();
    const { secretKey } = await enroll(await signIn(testClient(handle), "olivia"), "1001", clock);
    expect((await addKey(path)).text).toContain("Key 1 is still the one in use");
    const old = await restart();
    expect(old.parts.keyRing.currentVersion).toBe(1);
    const { text } = await rotateKey(old.parts, path, allowed);
    expect(text).toMatch(/Key 2 is in use now.* It was in the file before: .*run rotate-key again\./);
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

describe("two commands that change the key file", () => {
  it.each(["add-key", "rotate-key"])(
    "don't lose a key: beside one that has read it, %s changes nothing and says why",
    async (command) => {
      const { handle, parts } = await start();
      const { secretKey } = await enroll(await signIn(testClient(handle), "olivia"), "1001", clock);
      await whileKeyFileIsLocked(path, async ({ material, replace }) => {
        const other = command === "add-key" ? addKey(path) : rotateKey(parts, path, allowed);
        await expect(other).rejects.toThrow("Another command is changing the key file");
        replace({ ...withNewKey(material), current: material.current });
      });
      expect((await rotateKey(parts, path, allowed)).text).toContain("Key 2 is in use now, 1 secrets");
      await restart();
      expect(await phoneWorks(secretKey)).toBe(200);
    },
  );

  it("don't meet in the middle of a rotation, from its question whether nodes hold the key to its last secret", async () => {
    const { parts } = await start();
    const rotating = rotateKey(parts, path, async () => {
      await expect(addKey(path)).rejects.toThrow("Another command is changing the key file");
      return null;
    });
    expect((await rotating).text).toContain("Key 2 is in use now");
    expect((await addKey(path)).text).toContain("Key 3 is in");
  });

  it("keep what was written without the lock: a file that isn't what was read is not replaced", async () => {
    await start();
    const before = readKeyMaterial(path);
    const byHand = formatKeyMaterial(withNewKey(before));
    const changing = whileKeyFileIsLocked(path, async ({ material, replace }) => {
      writeFileSync(path, byHand);
      replace(withNewKey(material));
    });
    await expect(changing).rejects.toThrow("was changed meanwhile");
    expect(formatKeyMaterial(readKeyMaterial(path))).toBe(byHand);
    expect(readdirSync(folder).filter((name) => name.startsWith("key.json."))).toEqual(["key.json.lock"]);
  });

  it("share one lock over a link to the file, and the link stays one", async () => {
    await start();
    const link = join(folder, "link.json");
    symlinkSync(path, link);
    await whileKeyFileIsLocked(path, async () => {
      await expect(addKey(link)).rejects.toThrow("Another command is changing the key file");
    });
    await addKey(link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([...readKeyMaterial(path).keys.keys()]).toEqual([1, 2]);
  });
});
