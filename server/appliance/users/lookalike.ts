import unhomoglyph from "unhomoglyph";
import type { Db } from "../../store/schema.ts";
import { ADMIN_ROLE, canonicalUserName } from "./user-rules.ts";

/**
 * Whether a new name looks like that of somebody who may act on others: `аdministrator` with a Cyrillic letter, or
 * `adrninistrator`. People read names in the list and in messages, so nobody may borrow one.
 */
export async function looksPrivileged(tx: Db, name: string): Promise<boolean> {
  const wanted = skeleton(name);
  const rows = await tx.selectFrom("users").select("name").where("role", "=", ADMIN_ROLE).execute();
  return rows.some((row) => skeleton(row.name) === wanted);
}

/** The skeleton of Unicode Technical Standard 39, section 4: equal for names that look alike. */
function skeleton(name: string): string {
  return unhomoglyph(canonicalUserName(name).normalize("NFD")).normalize("NFD").toLowerCase();
}
