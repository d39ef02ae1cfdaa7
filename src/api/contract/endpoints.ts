import type { RuntimeConfig } from "../runtime-config.ts";
import { versionTable } from "./version-table.ts";
import type { VersionRow } from "./version-table.ts";

/** URLs of one appliance; every user key is one escaped path segment. */
export interface Endpoints {
  readonly row: VersionRow;
  readonly token: string;
  users: (page: { offset: number; limit: number; nameFilter: string }) => string;
  user: (userId: string) => string;
  /** `userId` null: of everybody. */
  audit: (page: { offset: number; limit: number; userId: string | null }) => string;
  mfa: (call: "enableMfa" | "acceptMfa" | "disableMfa" | "mfaNotice", userId: string) => string;
}

/** The URLs for the configured API base and version. */
export function createEndpoints(config: Pick<RuntimeConfig, "apiBase" | "apiVersion">): Endpoints {
  const row: VersionRow = versionTable[config.apiVersion];
  const base = config.apiBase + row.path;
  const forUser = (path: string, userId: string) =>
    base + path.replace("{user}", () => encodeURIComponent(userId));
  return {
    row,
    token: config.apiBase + row.tokenPath,
    users: ({ offset, limit, nameFilter }) => {
      const names = row.listQuery;
      const filter = nameFilter === "" ? "" : `&${names.nameFilter}=${encodeURIComponent(nameFilter)}`;
      return `${base}${row.calls.users}?${names.offset}=${offset}&${names.limit}=${limit}${filter}`;
    },
    user: (userId) => forUser(row.calls.user, userId),
    audit: ({ offset, limit, userId }) => {
      const names = row.listQuery;
      const of = userId === null ? "" : `&UserId=${encodeURIComponent(userId)}`;
      return `${config.apiBase}${row.auditPath}?${names.offset}=${offset}&${names.limit}=${limit}${of}`;
    },
    mfa: (call, userId) => forUser(row.calls[call], userId),
  };
}
