import { expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "../appliance/testing/enroll.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { newKeyMaterial, withNewKey } from "./key-file.ts";
import { createKeyRing } from "./key-ring.ts";
import { checkKeyRing, reencryptSecrets, type Sealed } from "./sealed-data.ts";

test("after a rotation the old key is not needed any more, for live and pending secrets", async () => {
  const old = newKeyMaterial();
  const before = await createTestAppliance({ keyRing: createKeyRing(old) });
  const { secretKey } = await enroll(await signIn(testClient(before.handle), "olivia"), "1001", before.clock);
  const pending = await startEnrollment(await signIn(testClient(before.handle), "ravi"), "1002");
  const rotated = withNewKey(old);
  expect(await reencryptSecrets({ store: before.parts.store, keyRing: createKeyRing(rotated) })).toBe(2);
  expect(await reencryptSecrets({ store: before.parts.store, keyRing: createKeyRing(rotated) })).toBe(0);

  const onlyNew = new Map([...rotated.keys].filter(([version]) => version === rotated.current));
  const keyRing = createKeyRing({ ...rotated, keys: onlyNew });
  const after = await createTestAppliance({ store: before.parts.store, clock: before.clock, keyRing });
  const client = testClient(after.handle);
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  expect((await mfaGrantOf(client, challenge, oracleCode(secretKey, after.clock.now()))).status).toBe(200);
  const code = oracleCode(pending.secretKey, after.clock.now());
  const ravi = await signIn(client, "ravi");
  expect((await confirmEnrollment(ravi, "1002", pending.token, code)).status).toBe(204);
  await before.close();
});

test.each([
  ["a rotation", (sealed: Sealed) => reencryptSecrets(sealed)],
  [
    "one that was cut off, and a start with its file",
    ({ store, keyRing }: Sealed) => checkKeyRing(store, keyRing),
  ],
])("after %s the old file, and another one made from it, are refused", async (_, rotate) => {
  const old = newKeyMaterial();
  const { parts, close } = await createTestAppliance({ keyRing: createKeyRing(old) });
  await checkKeyRing(parts.store, createKeyRing(old));
  const rotated = createKeyRing(withNewKey(old));
  await rotate({ store: parts.store, keyRing: rotated });
  for (const other of [old, withNewKey(old)]) {
    const later = checkKeyRing(parts.store, createKeyRing(other));
    await expect(later).rejects.toThrow("not the one this database was made with");
  }
  await checkKeyRing(parts.store, rotated);
  await close();
});
