import type { GuardCasesRow } from "../store/guard-schema.ts";
import { isPromotion } from "./use-case.ts";

/** What an edit changes. */
interface Edit {
  readonly password: boolean;
  /** Who vouches for the user. */
  readonly type?: boolean;
  /** The old name and the new one. */
  readonly name: { readonly from: string; readonly to: string } | undefined;
  readonly role: string | undefined;
  readonly description?: boolean;
}

/**
 * What the record says was changed, never to which password; "" where nothing was. Names stand in quotes: there may be blanks
 * in them. A description is told alone, because it takes nothing from anybody.
 */
export function editReason({ password, type, name, role, description }: Edit): string {
  const taken = [
    ...(password ? ["password"] : []),
    ...(type === true ? ["type"] : []),
    ...(name === undefined ? [] : [`${JSON.stringify(name.from)} → ${JSON.stringify(name.to)}`]),
    ...(role === undefined ? [] : [role]),
  ].join(" ");
  return taken === "" && description === true ? "description" : taken;
}

/** What the record says a case is about: the intent, what an edit is to change, and the new role. */
export function caseReason(row: Pick<GuardCasesRow, "intent" | "edits" | "new_role">): string {
  const { intent, edits, new_role } = row;
  return [intent, edits, isPromotion(row) ? new_role : null].filter((part) => part !== null).join(" ");
}
