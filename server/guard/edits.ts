import type { GuardCasesRow } from "../store/guard-schema.ts";

/** What an edit changes beside the role. `type`: who vouches for the user, the appliance or which identity provider. */
export const editParts = ["name", "password", "type"] as const;

export type EditPart = (typeof editParts)[number];

interface Edit {
  readonly intent: string;
  readonly newName?: string | undefined;
  readonly newPassword?: boolean | undefined;
  readonly newType?: boolean | undefined;
}

/** What an edit is about to change; nothing for another intent, whatever its call carries. */
export function editsOf({ intent, newName, newPassword, newType }: Edit): readonly EditPart[] {
  const changes = { name: newName !== undefined, password: newPassword === true, type: newType === true };
  return editParts.filter((part) => intent === "edit" && changes[part]);
}

/** What a case names, each once and in one order. A row of before there was that column names nothing, and so allows nothing. */
export function agreedEdits({ edits }: Pick<GuardCasesRow, "edits">): readonly EditPart[] {
  const named = (edits ?? "").split(" ");
  return editParts.filter((part) => named.includes(part));
}

/** As a row keeps them. */
export function writtenEdits(parts: readonly EditPart[]): string | null {
  return parts.length === 0 ? null : editParts.filter((part) => parts.includes(part)).join(" ");
}
