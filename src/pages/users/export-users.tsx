import { csvFile } from "../../../contract/csv.ts";
import type { User } from "../../api/contract/user.ts";
import { FileExport } from "../../file-export.tsx";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { downloadFile, downloadText } from "../../lib/text-file.ts";
import { useReadAllUsers, type UserScan } from "../../queries/use-user-scan.ts";
import { useFoundUsersFile, type UsersFilter } from "../../queries/user-directory.ts";
import { matchingUsers } from "./use-shown-users.ts";

interface ExportUsersProps {
  readonly filter: UsersFilter;
  /** How many the file will hold; null while that is unknown. */
  readonly count: number | null;
  /** What was read of the whole list; null where the server finds, and makes the file. */
  readonly scan: UserScan | null;
}

/** Exactly who the filter finds, not only a page of them, as a file. */
export function ExportUsers({ filter, count, scan }: ExportUsersProps) {
  const texts = useTexts();
  const { t } = texts;
  const readFile = useFoundUsersFile();
  const readAll = useReadAllUsers();
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
        if (scan === null) return downloadFile(name, await readFile(filter, reading.signal));
        const users = scan.progress === "complete" ? scan.users : await readAll(filter.search, reading);
        downloadText({ name, text: userCsv(matchingUsers(users, filter), texts) });
      }}
    />
  );
}

/**
 * The users as CSV: what the appliance said of them and nothing else. No secrets: the API gives none. What v1 answers do
 * not tell is a column that would be empty for everybody: it is left out.
 */
export function userCsv(users: readonly User[], { t }: Pick<Texts, "t">): string {
  const types = { Internal: t("users.csv.internal"), IdentityProvider: t("users.external") };
  const columns = [
    { header: t("users.csv.name"), cell: (user: User) => user.name },
    { header: t("users.csv.description"), cell: (user: User) => user.description },
    { header: t("users.csv.role"), cell: (user: User) => user.role ?? "", optional: true },
    {
      header: t("users.csv.type"),
      cell: (user: User) => (user.type === null ? "" : types[user.type]),
      optional: true,
    },
    { header: t("users.csv.mfa"), cell: (user: User) => t(`users.mfa.${user.mfa}`) },
  ].filter(({ cell, optional }) => optional !== true || users.some((user) => cell(user) !== ""));
  const header = columns.map((column) => column.header);
  return csvFile([header, ...users.map((user) => columns.map(({ cell }) => cell(user)))]);
}
