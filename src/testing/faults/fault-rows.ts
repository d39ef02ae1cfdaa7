import type { Fault } from "../faulty-answer.ts";

/** What the network or the server does, and how a test calls it. */
export interface FaultRow {
  readonly title: string;
  readonly fault: Fault;
  /** `navigator.onLine` while it lasts. */
  readonly offline?: true;
}

const status = (code: number, json: unknown = {}): Fault => ({ kind: "status", status: code, json });

/** Its words are never shown; the number is, to be named to support. */
const traced = {
  title: "owned",
  detail: "<script>document.title='owned'</script>",
  traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
};

export const faultRows = {
  offline: { title: "Offline", fault: { kind: "unreachable" }, offline: true },
  slow: { title: "Slow, 9 s", fault: { kind: "slow", milliseconds: 9_000 } },
  "204": { title: "204 where a body is due", fault: { kind: "no-content" } },
  "400": { title: "400", fault: status(400, traced) },
  "401-always": { title: "401 after the renewal too", fault: status(401) },
  "403": { title: "403", fault: status(403, traced) },
  "404": { title: "404", fault: status(404, traced) },
  "410": { title: "410", fault: status(410) },
  "423": { title: "423", fault: status(423) },
  "429": { title: "429", fault: status(429) },
} as const satisfies Readonly<Record<string, FaultRow>>;

export type FaultName = keyof typeof faultRows;

/** Sentences that several columns of the matrix share: how they begin on screen. */
export const says = {
  offline: "You're offline. Nothing has changed.",
  locked: "This account is locked.",
  notAllowed: "You're not allowed to do this for this account.",
  sessionEnded: "Your session has ended.",
} as const;
