import type { Exchanged } from "./exchange.ts";
import type { Seen } from "./seen.ts";
import type { NamedCall } from "./sensible-call.ts";
import { changedIds, hasMfa } from "./state.ts";
import type { ActingPerson, State } from "./state.ts";

interface Answered {
  readonly call: NamedCall;
  readonly answer: Exchanged;
  readonly before: State;
  readonly after: State;
  /** Who the call's token spoke for when it was sent. */
  readonly actor: ActingPerson | null;
  readonly seen: Seen;
  readonly now: number;
}

const apiHeaders: Readonly<Record<string, RegExp>> = {
  "cache-control": /^no-store$/,
  "content-security-policy": /default-src 'none'/,
  "x-content-type-options": /^nosniff$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "x-request-id": /^[0-9a-f]{32}$/,
};

/** What no answer may be, whatever was asked; empty when it is none of that. */
export function faultOfAnswer(answered: Answered): string {
  const { call, answer, seen } = answered;
  const at = `${call.operation} ${answer.status}`;
  if (answer.status >= 500) return `${at}: a fault of the server`;
  for (const [name, wanted] of Object.entries(apiHeaders))
    if (!wanted.test(answer.headers.get(name) ?? "")) return `${at}: ${name} is missing or wrong`;
  if (answer.headers.has("access-control-allow-origin")) return `${at}: other origins may read it`;
  if (seen.secrets.some((secret) => answer.text.includes(secret))) return `${at}: a secret comes back`;
  return faultOfGrant(answered) || faultOfChange(answered);
}

/** Somebody with MFA gets nothing for a password alone. */
function faultOfGrant({ call, answer, before }: Answered): string {
  const fields = new URLSearchParams(call.body ?? "");
  const byPassword = call.operation === "token" && !fields.has("grant_type");
  if (!byPassword || answer.status !== 200 || !("access_token" in answer.body)) return "";
  return hasMfa(before, String(answer.body["username"])) ? "a password alone opened the door" : "";
}

const changing = new Set(["createUser", "editUser", "deleteUser", "acceptMfa", "disableMfa", "odd"]);

/** Users change by 2xx alone, by themselves or an administrator, after a fresh sign-in. */
function faultOfChange({ call, answer, before, after, actor, now }: Answered): string {
  const changed = changedIds(before, after);
  if (changed.length === 0) return "";
  const at = `${call.operation} ${answer.status} changed ${changed.join(", ")}`;
  if (answer.status >= 300 || !changing.has(call.operation)) return at;
  if (actor === null) return `${at} without a session`;
  if (actor.role !== "PortalAdmin" && changed.some((id) => id !== actor.userId))
    return `${at} as ${actor.role}`;
  // acceptMfa follows an enableMfa that was fresh.
  if (call.operation !== "acceptMfa" && now - actor.authTime > 300_000) return `${at} by an old sign-in`;
  return [...after.values()].some((row) => row.includes('"PortalAdmin"'))
    ? ""
    : `${at}: no administrator is left`;
}
