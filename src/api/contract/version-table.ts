/**
 * What differs between appliances, as data: pages and client know no version. Sister products (contract.md §6) become
 * further rows: another token path, a version header, user names in paths, an enrollment inside `response`.
 */
export interface VersionRow {
  /** Behind the API base. */
  readonly path: string;
  /** Behind the API base; the token endpoint has no version on this product. */
  readonly tokenPath: string;
  /** Sent with every call, a version header for instance. */
  readonly headers: Readonly<Record<string, string>>;
  readonly grants: { readonly password: string; readonly refresh: string; readonly mfa: string };
  /** `{user}` stands for the user's key. */
  readonly calls: {
    readonly users: string;
    readonly user: string;
    readonly enableMfa: string;
    readonly acceptMfa: string;
    readonly disableMfa: string;
    /** An extension of the embedded appliance. Others answer 404. */
    readonly mfaNotice: string;
  };
  /**
   * Behind the API base: where the embedded appliance shows its audit, an extension of v8.1 that both versions of the
   * app may ask. Others answer 404.
   */
  readonly auditPath: string;
  readonly listQuery: { readonly offset: string; readonly limit: string; readonly nameFilter: string };
  /** Member of the enableMfa answer that holds the enrollment; null when the answer is the enrollment. */
  readonly enrollmentIn: string | null;
}

const azure = {
  tokenPath: "/oauth2/token",
  headers: {},
  grants: { password: "Password", refresh: "Refresh_token", mfa: "Mfa" },
  calls: {
    users: "/users",
    user: "/users/{user}",
    enableMfa: "/users/{user}/enableMfa",
    acceptMfa: "/users/{user}/acceptMfa",
    disableMfa: "/users/{user}/disableMfa",
    mfaNotice: "/users/{user}/mfaNotice",
  },
  auditPath: "/v8.1/audit",
  listQuery: { offset: "Offset", limit: "Limit", nameFilter: "NameFilter" },
  enrollmentIn: null,
} as const;

/** The appliances that the app can talk to, by `apiVersion` of the runtime configuration. */
export const versionTable = {
  v1: { ...azure, path: "/v1" },
  "v8.1": { ...azure, path: "/v8.1" },
} as const satisfies Readonly<Record<string, VersionRow>>;

export type ApiVersion = keyof typeof versionTable;
