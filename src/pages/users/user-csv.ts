import type { User } from "../../api/contract/user.ts";
import { csvFile } from "../../lib/csv-file.ts";

export interface CsvTexts {
  readonly name: string;
  readonly description: string;
  readonly role: string;
  readonly type: string;
  readonly mfa: string;
  readonly types: Readonly<Record<NonNullable<User["type"]>, string>>;
  readonly states: Readonly<Record<User["mfa"], string>>;
}

interface Column {
  readonly header: string;
  /** What the appliance said of a user, "" where it said nothing. */
  readonly cell: (user: User) => string;
  /** True for what v1 answers do not tell: a column that is empty for everybody is left out. */
  readonly optional: boolean;
}

/** The users as CSV: what the appliance said of them and nothing else. No secrets: the API gives none. */
export function userCsv(users: readonly User[], texts: CsvTexts): string {
  const columns = columnsOf(texts).filter(
    ({ cell, optional }) => !optional || users.some((user) => cell(user) !== ""),
  );
  const header = columns.map((column) => column.header);
  return csvFile([header, ...users.map((user) => columns.map(({ cell }) => cell(user)))]);
}

function columnsOf(texts: CsvTexts): readonly Column[] {
  return [
    { header: texts.name, cell: (user) => user.name, optional: false },
    { header: texts.description, cell: (user) => user.description, optional: false },
    { header: texts.role, cell: (user) => user.role ?? "", optional: true },
    {
      header: texts.type,
      cell: (user) => (user.type === null ? "" : texts.types[user.type]),
      optional: true,
    },
    { header: texts.mfa, cell: (user) => texts.states[user.mfa], optional: false },
  ];
}
