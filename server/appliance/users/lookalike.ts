import unhomoglyph from "unhomoglyph";
import { normalized } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import { ADMIN_ROLE, canonicalUserName } from "./user-rules.ts";

/** Whatever is no letter or number, at either end. */
const OUTSIDE = /^[^\p{Lu}\p{Ll}\p{Lo}\p{N}]+|[^\p{Lu}\p{Ll}\p{Lo}\p{N}]+$/gu;

/**
 * Whether a new name looks like that of somebody who may act on others: `аdministrator` with a Cyrillic letter, or
 * `adrninistrator`. People read names in the list and in messages, so nobody may borrow one.
 */
export async function looksPrivileged(tx: Db, name: string): Promise<boolean> {
  const wanted = new Set(skeletons(name));
  const rows = await tx.selectFrom("users").select("name").where("role", "=", ADMIN_ROLE).execute();
  return rows.some((row) => skeletons(row.name).some((one) => wanted.has(one)));
}

/**
 * The skeletons of Unicode Technical Standard 39, section 4: equal for names that look alike. As written and in both cases,
 * because `I` looks like `l` and `i` doesn't. Dots, bars and dashes on letters, and signs at the ends, are easily missed.
 */
function skeletons(name: string): readonly string[] {
  const canonical = canonicalUserName(name);
  return [normalized(name).trim(), canonical, canonical.toUpperCase()].map((spelling) => {
    const letters = normalized(spelling, "NFD").replace(/\p{M}/gu, "").replace(OUTSIDE, "");
    return normalized(unhomoglyph(letters), "NFD").toLowerCase();
  });
}
