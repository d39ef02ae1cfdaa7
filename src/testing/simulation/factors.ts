import { readBase32 } from "../../../contract/base32.ts";
import type { System } from "./system.ts";

/** A user's factor became another one; by its secret, in hex. */
export interface Turn {
  readonly userId: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The second factors as the appliance's store has them, past all seams. */
export interface Factors {
  /** @returns what has turned since the last time */
  readonly look: () => Promise<readonly Turn[]>;
  readonly isOn: (userId: string, secretKey: string) => boolean;
  /** @param secret in hex */
  readonly isSecretOn: (secret: string) => boolean;
  readonly wasEverOn: (userId: string, secretKey: string) => boolean;
  /** Whose setup a secret was made for. */
  readonly madeFor: (secret: string) => string | undefined;
  /** All of them, by secret. */
  readonly made: () => ReadonlyMap<string, string>;
}

export function createFactors({ applianceStore, parts }: System): Factors {
  let active = new Map<string, string>();
  const everOn = new Set<string>();
  const madeFor = new Map<string, string>();

  async function read(table: "mfa_active" | "mfa_pending"): Promise<Map<string, string>> {
    const rows = await applianceStore.read((db) =>
      db.selectFrom(table).select(["user_id", "secret_ct", "key_version"]).execute(),
    );
    return new Map(
      rows.map(({ user_id: userId, secret_ct, key_version }) => [
        userId,
        hexOf(parts.keyRing.decrypt(secret_ct, key_version, { table, userId, column: "secret_ct" })),
      ]),
    );
  }

  return {
    look: async () => {
      for (const [userId, secret] of await read("mfa_pending")) madeFor.set(secret, userId);
      const [before, now] = [active, await read("mfa_active")];
      active = now;
      for (const [userId, secret] of now) everOn.add(`${userId} ${secret}`);
      return [...new Set([...before.keys(), ...now.keys()])]
        .map((userId): Turn => ({ userId, before: before.get(userId), after: now.get(userId) }))
        .filter((turn) => turn.before !== turn.after);
    },
    isOn: (userId, secretKey) => active.get(userId) === hexOfKey(secretKey),
    isSecretOn: (secret) => [...everOn].some((one) => one.endsWith(` ${secret}`)),
    wasEverOn: (userId, secretKey) => everOn.has(`${userId} ${hexOfKey(secretKey)}`),
    madeFor: (secret) => madeFor.get(secret),
    made: () => madeFor,
  };
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

export function hexOfKey(secretKey: string): string {
  const read = readBase32(secretKey);
  return read === null ? "" : hexOf(read.bytes);
}
