import type { RuntimeConfig } from "../runtime-config.ts";

/** One call of the contract, as a product has it. */
interface Operation {
  readonly method: "GET" | "POST" | "DELETE";
  /** Behind the API base; `{user}` stands for the user's key. */
  readonly path: string;
  /** What the token endpoint is asked for. */
  readonly grant?: string;
}

/**
 * What differs between appliances, as data: pages and client know no version. Sister products (docs/contract.md §6) become
 * further rows: another token path, a version header, user names in paths, an enrollment inside `response`.
 */
interface Product {
  /** Sent with every call, a version header for instance. */
  readonly headers: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<string, Operation>>;
  readonly query: Readonly<Record<"offset" | "limit" | "nameFilter" | "userId", string>>;
  /** Member of the enableMfa answer that holds the enrollment; null when the answer is the enrollment. */
  readonly enrollmentIn: string | null;
}

/** The versions of the API, newest first: the order in which they are looked for (docs/contract.md §1). */
export const apiVersions = ["v8.1", "v8", "v7", "v6", "v5", "v4", "v3", "v2", "v1"] as const;

export type ApiVersion = (typeof apiVersions)[number];

const token = "/oauth2/token";

function azure(version: ApiVersion) {
  const users = `/${version}/users` as const;
  return {
    headers: {},
    calls: {
      signIn: { method: "POST", path: token, grant: "Password" },
      answerChallenge: { method: "POST", path: token, grant: "Mfa" },
      refresh: { method: "POST", path: token, grant: "Refresh_token" },
      signOut: { method: "DELETE", path: token },
      listUsers: { method: "GET", path: users },
      getUser: { method: "GET", path: `${users}/{user}` },
      enableMfa: { method: "POST", path: `${users}/{user}/enableMfa` },
      acceptMfa: { method: "POST", path: `${users}/{user}/acceptMfa` },
      disableMfa: { method: "POST", path: `${users}/{user}/disableMfa` },
      /** Extensions of the embedded appliance, which every version of the app may ask. Others answer 404. */
      getMfaNotice: { method: "GET", path: `${users}/{user}/mfaNotice` },
      deleteMfaNotice: { method: "DELETE", path: `${users}/{user}/mfaNotice` },
      listAudit: { method: "GET", path: "/v8.1/audit" },
    },
    query: { offset: "Offset", limit: "Limit", nameFilter: "NameFilter", userId: "UserId" },
    enrollmentIn: null,
  } as const satisfies Product;
}

/** The appliances that the app can talk to, by their version. v5 to v8 answer as v8.1 does, v2 to v4 as v1. */
export const products: Readonly<Record<ApiVersion, ReturnType<typeof azure>>> = {
  "v8.1": azure("v8.1"),
  v8: azure("v8"),
  v7: azure("v7"),
  v6: azure("v6"),
  v5: azure("v5"),
  v4: azure("v4"),
  v3: azure("v3"),
  v2: azure("v2"),
  v1: azure("v1"),
};

/** A call to an appliance, by the name that texts and tables use. */
export type ApplianceCall = keyof (typeof products)[ApiVersion]["calls"];

/** The calls that ask for tokens. */
export type GrantCall = "signIn" | "answerChallenge" | "refresh";

/** Every call, the one for the configuration included. */
export type Call = ApplianceCall | "config";

/** A call, whatever the version. */
export interface Asked {
  readonly call: ApplianceCall;
  /** The user's key: one escaped path segment, whatever it holds. */
  readonly user?: string;
  readonly query?: readonly (readonly [name: keyof Product["query"], value: string | number])[];
}

/** A call as it is sent. */
export interface Target {
  readonly call: ApplianceCall;
  readonly method: Operation["method"];
  readonly url: string;
}

export type Endpoints = ReturnType<typeof createEndpoints>;

/** The calls of one appliance, for the configured API base. Tokens are asked for at one place, whatever the version. */
export function createEndpoints({ apiBase }: Pick<RuntimeConfig, "apiBase">) {
  const { calls: newest, headers, enrollmentIn } = products[apiVersions[0]];
  const target = (version: ApiVersion, { call, user = "", query = [] }: Asked): Target => {
    const { calls, query: names } = products[version];
    const { method, path } = calls[call];
    const search = query.map(([name, value]) => `${names[name]}=${encodeURIComponent(value)}`);
    const url = apiBase + path.replace("{user}", () => encodeURIComponent(user));
    return { call, method, url: search.length === 0 ? url : `${url}?${search.join("&")}` };
  };
  return {
    headers,
    enrollmentIn,
    target,
    tokenTarget: (call: GrantCall | "signOut"): Target => target(apiVersions[0], { call }),
    grantOf: (call: GrantCall): string => newest[call].grant,
  };
}
