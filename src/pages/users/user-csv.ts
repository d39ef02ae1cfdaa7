import type { User } from "../../api/contract/user.ts";
import { csvFile } from "../../lib/csv-file.ts";

export interface CsvTexts {
  readonly name: string;
  readonly description: string;
  readonly role: string;
  readonly type: string;
  readonly mfa: string;
  readonly internal: string;
  readonly external: string;
  readonly states: Readonly<Record<User["mfa"], string>>;
}

/** The users as CSV. No secrets: the API gives none. */
export function userCsv(users: readonly User[], texts: CsvTexts): string {
  const header = [texts.name, texts.description, texts.role, texts.type, texts.mfa];
  const rows = users.map((user) => [
    user.name,
    user.description,
    user.role ?? "",
    user.external ? texts.external : texts.internal,
    texts.states[user.mfa],
  ]);
  return csvFile([header, ...rows]);
}
