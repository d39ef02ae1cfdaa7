import type { RuntimeConfig } from "../runtime-config.ts";
import type { ApiVersion, GrantCall, Profile } from "../../../contract/products.ts";

/** One call of the contract. */
interface Operation {
  readonly method: "GET" | "POST" | "DELETE";
  /** Behind the API base; `{token}` and `{users}` are the product's own places, `{user}` is the user's key. */
  readonly path: string;
}

/** Every call, wherever a product has it. */
const calls = {
  signIn: { method: "POST", path: "{token}" },
  answerChallenge: { method: "POST", path: "{token}" },
  refresh: { method: "POST", path: "{token}" },
  signOut: { method: "DELETE", path: "{token}" },
  listUsers: { method: "GET", path: "{users}" },
  getUser: { method: "GET", path: "{users}/{user}" },
  enableMfa: { method: "POST", path: "{users}/{user}/enableMfa" },
  acceptMfa: { method: "POST", path: "{users}/{user}/acceptMfa" },
  disableMfa: { method: "POST", path: "{users}/{user}/disableMfa" },
  /** Extensions of the embedded appliance, which every version of the app may ask. Others answer 404. */
  getLastChange: { method: "GET", path: "/guard/users/{user}/last-change" },
  unlockUser: { method: "POST", path: "{users}/{user}/unlock" },
  listAudit: { method: "GET", path: "/guard/audit" },
  /** What a server of ours adds beside the contract; the path behind it comes with the call. */
  askGuard: { method: "GET", path: "/guard" },
  tellGuard: { method: "POST", path: "/guard" },
} as const satisfies Readonly<Record<string, Operation>>;

/** A call to an appliance, by the name that texts and tables use. */
export type ApplianceCall = keyof typeof calls;

/** Every call as texts name it: the one for the configuration too, and the read of one's own user, whichever call makes it. */
export type Call = ApplianceCall | "config" | "getOwnUser";

/** A call, whatever the version. */
export interface Asked {
  readonly call: ApplianceCall;
  /** The user's key: one escaped path segment, whatever it holds. */
  readonly user?: string;
  readonly query?: readonly (readonly [name: keyof Profile["query"], value: string | number])[];
  /** Behind the path of the call, escaped already. */
  readonly rest?: string;
}

/** A call as it is sent. */
export interface Target {
  readonly call: ApplianceCall;
  readonly method: Operation["method"];
  readonly url: string;
}

/** Where a product has a call in one version; `{user}` stands for the user's key. */
export function operationIn(profile: Profile, version: ApiVersion, call: ApplianceCall): Operation {
  const { method, path } = calls[call];
  const users = profile.users.replace("{version}", version);
  return { method, path: path.replace("{token}", profile.token).replace("{users}", users) };
}

/** Every call there is. */
export const callNames = Object.keys(calls).filter(isCall);

function isCall(name: string): name is ApplianceCall {
  return Object.hasOwn(calls, name);
}

export type Endpoints = ReturnType<typeof createEndpoints>;

/** The calls of one appliance, for the configured API base. Tokens are asked for at one place, whatever the version. */
export function createEndpoints({ apiBase }: Pick<RuntimeConfig, "apiBase">, profile: Profile) {
  const { query: names, order } = profile;
  const target = (version: ApiVersion, { call, user = "", query = [], rest = "" }: Asked): Target => {
    const { method, path } = operationIn(profile, version, call);
    const search = query.map(([name, value]) => `${names[name]}=${encodeURIComponent(value)}`);
    if (call === "listUsers" && order !== null) search.push(order);
    const url = apiBase + path.replace("{user}", () => encodeURIComponent(user)) + rest;
    return { call, method, url: search.length === 0 ? url : `${url}?${search.join("&")}` };
  };
  return {
    profile,
    target,
    tokenTarget: (call: GrantCall | "signOut"): Target => target(profile.versions[0], { call }),
  };
}
