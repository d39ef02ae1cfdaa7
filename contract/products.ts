/** The calls that ask for tokens. */
export type GrantCall = "signIn" | "answerChallenge" | "refresh";

/** The versions of the API, newest first: the order in which they are looked for (docs/contract.md §1). */
export const apiVersions = ["v8.1", "v8", "v7", "v6", "v5", "v4", "v3", "v2", "v1"] as const;

export type ApiVersion = (typeof apiVersions)[number];

/** What a product can do. Pages ask this, never which product it is: what it cannot do is not on them. */
export interface Capabilities {
  /** A new secret beside one that is on. */
  readonly recreate: boolean;
  readonly scratchCodes: boolean;
  /** enableMfa gives a token that acceptMfa wants back. */
  readonly enrollmentToken: boolean;
  readonly turnOff: boolean;
  readonly listOthers: boolean;
  readonly setUpOthers: boolean;
  /** `roleName` of those who act for others; null where there are no roles: the server decides. */
  readonly roles: string | null;
}

/**
 * What differs between products, as data: a product that is like these is described by a further row (docs/contract.md §6).
 */
export interface Profile {
  readonly versions: readonly [ApiVersion, ...ApiVersion[]];
  /** Sent with every call, a version header for instance. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where tokens are asked for and ended. */
  readonly token: string;
  /** The users; `{version}` is the one that was found. */
  readonly users: string;
  readonly grants: Readonly<Record<GrantCall, string>>;
  /** The member of a user that names them in paths. By name one reads oneself without the list. */
  readonly key: "id" | "name";
  readonly query: Readonly<Record<"offset" | "limit" | "nameFilter" | "userId", string>>;
  /** What the list is asked for besides, as it is sent. */
  readonly order: string | null;
  /** Member of the enableMfa answer that holds the enrollment; null when the answer is the enrollment. */
  readonly enrollmentIn: string | null;
  readonly can: Capabilities;
}

/** The version header of the AWS product, on every call, and the revisions that are taken for it. */
export const awsHeader = {
  name: "x-api-version",
  value: "1.0-rev0",
  pattern: /^1\.\d{1,2}-rev\d{1,2}$/,
} as const;

const azure: Profile = {
  versions: apiVersions,
  headers: {},
  token: "/oauth2/token",
  users: "/{version}/users",
  grants: { signIn: "Password", answerChallenge: "Mfa", refresh: "Refresh_token" },
  key: "id",
  query: { offset: "Offset", limit: "Limit", nameFilter: "NameFilter", userId: "UserId" },
  order: null,
  enrollmentIn: null,
  can: {
    recreate: true,
    scratchCodes: true,
    enrollmentToken: true,
    turnOff: true,
    listOthers: true,
    setUpOthers: true,
    roles: "PortalAdmin",
  },
};

/** The products that the app can talk to. v5 to v8 of the first answer as v8.1 does, v2 to v4 as v1. */
export const profiles = {
  azure,
  aws: {
    ...azure,
    versions: ["v1"],
    headers: { [awsHeader.name]: awsHeader.value },
    token: "/v1/token",
    grants: { signIn: "password", answerChallenge: "mfa", refresh: "refresh_token" },
    key: "name",
    query: { ...azure.query, nameFilter: "SearchPattern" },
    order: "Sort=nameAsc",
    can: { ...azure.can, roles: "Portal Administrator" },
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProductName = keyof typeof profiles;
