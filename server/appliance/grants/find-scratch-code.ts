import { timingSafeEqual } from "node:crypto";
import type { ScratchCodesRow } from "../../store/schema.ts";
import type { ApplianceParts } from "../appliance-parts.ts";

/**
 * The stored code that was typed, if any. All of them are hashed, used ones too, so that time tells nothing and a used
 * code can be named as such.
 * @throws BusyError
 */
export async function findScratchCode(
  parts: Pick<ApplianceParts, "hasher" | "keyRing">,
  rows: readonly ScratchCodesRow[],
  typed: string,
): Promise<ScratchCodesRow | undefined> {
  const inputs = rows.map(({ salt }) => ({ text: typed, salt: Buffer.from(salt, "base64url") }));
  const hashes = await parts.hasher.hashAll(inputs, parts.keyRing.pepper);
  return rows.filter(({ hash }, index) => {
    const found = hashes[index];
    const wanted = Buffer.from(hash, "base64url");
    return found !== undefined && found.length === wanted.length && timingSafeEqual(found, wanted);
  })[0];
}
