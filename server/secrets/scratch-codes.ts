import { timingSafeEqual } from "node:crypto";
import type { Turn } from "../http/turn.ts";
import type { ScratchCodesRow } from "../store/schema.ts";
import type { Hasher } from "./argon-hasher.ts";
import type { KeyRing } from "./key-ring.ts";
import type { Random } from "./random.ts";

const CODES = 5;
const LOWEST = 10_000_000;
const CHOICES = 90_000_000;

/** Five distinct codes of eight digits, none starting with 0 (docs/contract.md section 4), drawn without bias. */
export function newScratchCodes(random: Random): string[] {
  const codes = new Set<string>();
  while (codes.size < CODES) codes.add(String(LOWEST + random.below(CHOICES)));
  return [...codes];
}

/**
 * The stored code that was entered, if any. All of them are hashed, used ones too, so that time tells nothing and a used
 * code can be named as such.
 * @throws BusyError
 */
export async function findScratchCode(
  parts: { readonly hasher: Hasher; readonly keyRing: KeyRing },
  rows: readonly ScratchCodesRow[],
  entered: string,
  turn: Turn,
): Promise<ScratchCodesRow | undefined> {
  const inputs = rows.map(({ salt }) => ({ text: entered, salt: Buffer.from(salt, "base64url") }));
  const hashes = await parts.hasher.hashAll(inputs, parts.keyRing.pepper, turn);
  return rows.filter(({ hash }, index) => {
    const found = hashes[index];
    const wanted = Buffer.from(hash, "base64url");
    return found !== undefined && found.length === wanted.length && timingSafeEqual(found, wanted);
  })[0];
}
