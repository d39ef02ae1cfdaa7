import type { Fault } from "../faulty-answer.ts";

/** One row of the matrix in docs/faults-app.md: how the table calls it, and what the network or the server does. */
export interface FaultRow {
  readonly title: string;
  readonly fault: Fault;
  /** `navigator.onLine` while it lasts. */
  readonly offline?: true;
}

const status = (code: number, json?: unknown, headers?: Readonly<Record<string, string>>): Fault => ({
  kind: "status",
  status: code,
  ...(json === undefined ? {} : { json }),
  ...(headers === undefined ? {} : { headers }),
});

/** As a real one looks: shown to the person, who can name it to support. */
export const TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

const traced = { title: "owned", detail: "<script>document.title='owned'</script>", traceId: TRACE_ID };

export const faultRows = {
  offline: { title: "Offline", fault: { kind: "unreachable" }, offline: true },
  unreachable: { title: "DNS, refused, TLS error", fault: { kind: "unreachable" } },
  slow: { title: "Slow, 9 s", fault: { kind: "slow", milliseconds: 9_000 } },
  silence: { title: "Time-out, 30 s of silence", fault: { kind: "silence" } },
  drip: { title: "Slow drip, 1 byte a second", fault: { kind: "drip" } },
  "400": { title: "400", fault: status(400, traced) },
  "401": { title: "401 once", fault: status(401, {}, { "WWW-Authenticate": "Bearer" }) },
  "401-always": {
    title: "401 after the renewal too",
    fault: status(401, {}, { "WWW-Authenticate": "Bearer" }),
  },
  "403": { title: "403", fault: status(403, traced) },
  "403-license": {
    title: "403, license agreement",
    fault: status(403, { licenseAgreementAcceptanceRequired: true }),
  },
  "404": { title: "404", fault: status(404, traced) },
  "405": { title: "405", fault: status(405, traced, { Allow: "GET" }) },
  "409": { title: "409", fault: status(409) },
  "410": { title: "410", fault: status(410) },
  "415": { title: "415", fault: status(415, traced) },
  "422": { title: "422", fault: status(422, { errors: { owned: ["owned"] } }) },
  "423": { title: "423", fault: status(423) },
  "424": { title: "424", fault: status(424, traced) },
  "429": { title: "429, no Retry-After", fault: status(429) },
  "429-wait": { title: "429, Retry-After: 120", fault: status(429, undefined, { "Retry-After": "120" }) },
  "500": { title: "500", fault: status(500, traced) },
  "502": { title: "502", fault: status(502) },
  "503": { title: "503, Retry-After: 7", fault: status(503, undefined, { "Retry-After": "7" }) },
  "504": { title: "504", fault: status(504) },
  html: { title: "200 with HTML", fault: { kind: "html" } },
  "204": { title: "204 where a body is due", fault: { kind: "no-content" } },
  empty: { title: "200 with an empty body", fault: { kind: "empty" } },
  redirect: { title: "302", fault: { kind: "redirect" } },
  truncated: { title: "Truncated JSON", fault: { kind: "truncated" } },
  reset: { title: "Reset in the body", fault: { kind: "reset-in-body" } },
  bom: { title: "Byte order mark", fault: { kind: "bom" } },
  charset: { title: "Wrong charset", fault: { kind: "charset" } },
  "too-large": { title: "Body over the cap", fault: { kind: "too-large" } },
} as const satisfies Readonly<Record<string, FaultRow>>;

export type FaultName = keyof typeof faultRows;
