import { createHmac } from "node:crypto";
import type { Hasher } from "../../secrets/argon-hasher.ts";

/** For tests only: one HMAC in place of argon2id, so that a suite does not wait for hashes. */
export function fastHasher(): Hasher {
  return {
    name: "fast-for-tests",
    earlierName: "fast-for-tests",
    hasRoom: () => true,
    hashAll: async (inputs, pepper) =>
      inputs.map(({ text, salt }) => createHmac("sha256", pepper).update(salt).update(text).digest()),
  };
}
