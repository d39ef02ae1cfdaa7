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

const token = "/oauth2/token";

function azure<const Version extends string>(version: Version) {
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
      /** Extensions of the embedded appliance, which both versions of the app may ask. Others answer 404. */
      getMfaNotice: { method: "GET", path: `${users}/{user}/mfaNotice` },
      deleteMfaNotice: { method: "DELETE", path: `${users}/{user}/mfaNotice` },
      listAudit: { method: "GET", path: "/v8.1/audit" },
    },
    query: { offset: "Offset", limit: "Limit", nameFilter: "NameFilter", userId: "UserId" },
    enrollmentIn: null,
  } as const satisfies Product;
}

/** The appliances that the app can talk to, by `apiVersion` of the runtime configuration. */
export const products = {
  v1: azure("v1"),
  "v8.1": azure("v8.1"),
} as const satisfies Readonly<Record<string, Product>>;

export type ApiVersion = keyof typeof products;

/** A call to an appliance, by the name that texts and tables use. */
export type ApplianceCall = keyof (typeof products)[ApiVersion]["calls"];

/** The calls that ask for tokens. */
export type GrantCall = "signIn" | "answerChallenge" | "refresh";

/** Every call, the one for the configuration included. */
export type Call = ApplianceCall | "config";

/** A call as it is sent. */
export interface Target {
  readonly call: ApplianceCall;
  readonly method: Operation["method"];
  readonly url: string;
}

interface Parameters {
  /** The user's key: one escaped path segment, whatever it holds. */
  readonly user?: string;
  readonly query?: readonly (readonly [name: keyof Product["query"], value: string | number])[];
}

export type Endpoints = ReturnType<typeof createEndpoints>;

/** The calls of one appliance, for the configured API base and version. */
export function createEndpoints(config: Pick<RuntimeConfig, "apiBase" | "apiVersion">) {
  const { calls, ...product } = products[config.apiVersion];
  return {
    ...product,
    target: (call: ApplianceCall, { user = "", query = [] }: Parameters = {}): Target => {
      const { method, path } = calls[call];
      const search = query.map(([name, value]) => `${product.query[name]}=${encodeURIComponent(value)}`);
      const url = config.apiBase + path.replace("{user}", () => encodeURIComponent(user));
      return { call, method, url: search.length === 0 ? url : `${url}?${search.join("&")}` };
    },
    grantOf: (call: GrantCall): string => calls[call].grant,
  };
}
