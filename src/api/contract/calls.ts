import type { RuntimeConfig } from "../runtime-config.ts";
import type { ApiVersion, GrantCall, Place, Product, ProductCall } from "../../../contract/product.ts";

/** What a server of ours adds beside the contract. Others answer 404. */
const ours = {
  getLastChange: { method: "GET", path: "/guard/users/{user}/last-change" },
  changePassword: { method: "PUT", path: "/{version}/users/{user}" },
  listAudit: { method: "GET", path: "/guard/audit" },
  /** The path behind it comes with the call. */
  askGuard: { method: "GET", path: "/guard" },
  tellGuard: { method: "POST", path: "/guard" },
} as const satisfies Readonly<Record<string, Place>>;

/** A call to an appliance, by the name that texts and tables use. */
export type ApplianceCall = GrantCall | Exclude<ProductCall, "token"> | keyof typeof ours;

/** Every call as texts name it: the one for the configuration too, and the read of one's own user, whichever call makes it. */
export type Call = ApplianceCall | "config" | "getOwnUser";

/** A call, whatever the version. */
export interface Asked {
  readonly call: ApplianceCall;
  /** The user's key: one escaped path segment, whatever it holds. */
  readonly user?: string;
  readonly query?: readonly (readonly [name: keyof Product["query"], value: string | number])[];
  /** Behind the path of the call, escaped already. */
  readonly rest?: string;
}

/** A call as it is sent. */
export interface Target {
  readonly call: ApplianceCall;
  readonly method: Place["method"];
  readonly url: string;
}

/** Every call there is. */
export function placesIn({ calls: { token, ...others } }: Product): Readonly<Record<ApplianceCall, Place>> {
  return { ...ours, ...others, signIn: token, answerChallenge: token, refresh: token };
}

/** Where a product has a call in one version; `{user}` stands for the user's key. */
export function operationIn(product: Product, version: ApiVersion, call: ApplianceCall): Place {
  const { method, path } = placesIn(product)[call];
  return { method, path: path.replace("{version}", version) };
}

export type Endpoints = ReturnType<typeof createEndpoints>;

/** The calls of one appliance, for the configured API base. Tokens are asked for at one place, whatever the version. */
export function createEndpoints({ apiBase }: Pick<RuntimeConfig, "apiBase">, product: Product) {
  const { query: names, order } = product;
  const target = (version: ApiVersion, { call, user = "", query = [], rest = "" }: Asked): Target => {
    const { method, path } = operationIn(product, version, call);
    const search = query.map(([name, value]) => `${names[name]}=${encodeURIComponent(value)}`);
    if (call === "listUsers" && order !== null) search.push(order);
    const url = apiBase + path.replace("{user}", () => encodeURIComponent(user)) + rest;
    return { call, method, url: search.length === 0 ? url : `${url}?${search.join("&")}` };
  };
  return {
    product,
    target,
    tokenTarget: (call: GrantCall | "signOut"): Target => target(product.versions[0], { call }),
  };
}
