import type { GuardCasesRow } from "../store/guard-schema.ts";
import { isPromotion } from "./use-case.ts";

/** What an edit changes, as far as it could take an account over. */
export interface Edit {
  readonly password: boolean;
  /** The old name and the new one. */
  readonly name: { readonly from: string; readonly to: string } | undefined;
  readonly role: string | undefined;
}

/** What the record says was changed, never to which password. Names stand in quotes: there may be blanks in them. */
export function editReason({ password, name, role }: Edit): string {
  return [
    ...(password ? ["password"] : []),
    ...(name === undefined ? [] : [`${JSON.stringify(name.from)} → ${JSON.stringify(name.to)}`]),
    ...(role === undefined ? [] : [role]),
  ].join(" ");
}

/** What the record says a case is about: the intent, what an edit is to change, and the new role. */
export function caseReason(row: Pick<GuardCasesRow, "intent" | "edits" | "new_role">): string {
  const { intent, edits, new_role } = row;
  return [intent, edits, isPromotion(row) ? new_role : null].filter((part) => part !== null).join(" ");
}
