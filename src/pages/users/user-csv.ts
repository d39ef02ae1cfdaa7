import type { User } from "../../api/contract/user.ts";

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

/** A spreadsheet must take every cell as text: a leading `= + - @` or tab starts a formula (security rule 36). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The users as CSV (RFC 4180, UTF-8 with BOM so that spreadsheets read names right). No secrets: the API gives none. */
export function userCsv(users: readonly User[], texts: CsvTexts): string {
  const header = [texts.name, texts.description, texts.role, texts.type, texts.mfa];
  const rows = users.map((user) => [
    user.name,
    user.description,
    user.role ?? "",
    user.external ? texts.external : texts.internal,
    texts.states[user.mfa],
  ]);
  const lines = [header, ...rows].map((cells) => cells.map(cell).join(","));
  return `\u{feff}${lines.join("\r\n")}\r\n`;
}
