/** One call of the contract that the gateway lets through. */
export interface AllowedCall {
  readonly path: RegExp;
  readonly methods: readonly string[];
  /** Media type of the request body; null when there is none. */
  readonly body: "application/json" | "application/x-www-form-urlencoded" | null;
}

const users = "^/api/(?:v1|v8\\.1)/users";
const one = `${users}/[^/]{1,128}`;

/** contract.md §2–§4 and nothing else: whatever else the appliance can do stays behind the gateway (security rule 31). */
export const allowedCalls: readonly AllowedCall[] = [
  { path: /^\/api\/oauth2\/token$/, methods: ["POST"], body: "application/x-www-form-urlencoded" },
  { path: /^\/api\/oauth2\/token$/, methods: ["DELETE"], body: null },
  { path: new RegExp(`${users}$`), methods: ["GET"], body: null },
  { path: new RegExp(`${users}$`), methods: ["POST"], body: "application/json" },
  { path: new RegExp(`${one}$`), methods: ["GET", "DELETE"], body: null },
  { path: new RegExp(`${one}$`), methods: ["PUT"], body: "application/json" },
  {
    path: new RegExp(`${one}/(?:enableMfa|acceptMfa|disableMfa)$`),
    methods: ["POST"],
    body: "application/json",
  },
];

/** Queries that are forwarded, in any case; the rest is dropped. */
const QUERIES = new Set(["offset", "limit", "namefilter"]);

/** The query string that goes on, with its `?`, or nothing. */
export function allowedQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams([...query].filter(([name]) => QUERIES.has(name.toLowerCase()))).toString();
  return kept === "" ? "" : `?${kept}`;
}
