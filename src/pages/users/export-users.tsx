import type { User } from "../../api/contract/user.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { csvFile } from "../../../contract/csv.ts";
import { downloadFile, downloadText } from "../../lib/text-file.ts";
import { useFoundUsersFile, type UsersFilter } from "../../queries/user-directory.ts";
import { FileExport } from "../../file-export.tsx";
import { useReadAllUsers, type UserScan, type PagesProgress } from "../../queries/use-user-scan.ts";
import { matchingUsers } from "./use-shown-users.ts";

interface ExportUsersProps {
  readonly filter: UsersFilter;
  /** How many the file will hold; null while that is unknown. */
  readonly count: number | null;
  readonly readMatching: ReadMatching;
  /** Whether the server makes the file. */
  readonly finds: boolean;
}

/** Exactly who the filter finds, as a file. */
export function ExportUsers({ filter, count, readMatching, finds }: ExportUsersProps) {
  const texts = useTexts();
  const { t } = texts;
  const readFile = useFoundUsersFile();
  return (
    <FileExport
      label={count === null ? t("users.export") : t("users.export.count", { count })}
      working={(progress) =>
        t(progress.total === 0 ? "users.export.begun" : "users.export.working", progress)
      }
      stopLabel={t("users.scan.stop")}
      call="listUsers"
      make={async (reading) => {
        const name = `${t("users.csv.file", { date: new Date().toISOString().slice(0, 10) })}.csv`;
        if (finds) downloadFile(name, await readFile(filter, reading.signal));
        else downloadText({ name, text: userCsv(await readMatching(reading), wordsOf(texts)) });
      }}
    />
  );
}

/** The words of the file, in the language of the page. */
interface CsvWords {
  readonly name: string;
  readonly description: string;
  readonly role: string;
  readonly type: string;
  readonly mfa: string;
  readonly types: Readonly<Record<NonNullable<User["type"]>, string>>;
  readonly states: Readonly<Record<User["mfa"], string>>;
}

/**
 * The users as CSV: what the appliance said of them and nothing else. No secrets: the API gives none. What v1 answers do
 * not tell is a column that would be empty for everybody: it is left out.
 */
export function userCsv(users: readonly User[], words: CsvWords): string {
  const columns = [
    { header: words.name, cell: (user: User) => user.name },
    { header: words.description, cell: (user: User) => user.description },
    { header: words.role, cell: (user: User) => user.role ?? "", optional: true },
    {
      header: words.type,
      cell: (user: User) => (user.type === null ? "" : words.types[user.type]),
      optional: true,
    },
    { header: words.mfa, cell: (user: User) => words.states[user.mfa] },
  ].filter(({ cell, optional }) => optional !== true || users.some((user) => cell(user) !== ""));
  const header = columns.map((column) => column.header);
  return csvFile([header, ...users.map((user) => columns.map(({ cell }) => cell(user)))]);
}

function wordsOf({ t }: Texts): CsvWords {
  return {
    name: t("users.csv.name"),
    description: t("users.csv.description"),
    role: t("users.csv.role"),
    type: t("users.csv.type"),
    mfa: t("users.csv.mfa"),
    types: { Internal: t("users.csv.internal"), IdentityProvider: t("users.external") },
    states: { on: t("users.mfa.on"), off: t("users.mfa.off"), unknown: t("users.mfa.unknown") },
  };
}

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PagesProgress) => void;
}

/** Everybody whom the filter finds, not only a page of them. Rejects with `FailureError`, or with the signal's reason. */
type ReadMatching = (reading: Reading) => Promise<readonly User[]>;

/** From the whole list, where no server of ours finds. @param scan what was read of it */
export function useReadMatching(filter: UsersFilter, scan: UserScan | null): ReadMatching {
  const readAll = useReadAllUsers();
  return async (reading) =>
    matchingUsers(
      scan?.progress === "complete" ? scan.users : await readAll({ nameFilter: filter.search, ...reading }),
      filter,
    );
}
