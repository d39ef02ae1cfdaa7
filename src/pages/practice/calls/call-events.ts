import * as v from "valibot";

/** What the agent did at the appliance, as far as a call is judged by it. */
export type CallEvent =
  /** A key and scratch codes were made for this user. */
  | { readonly kind: "key-made"; readonly userId: string }
  /** MFA is on with a new phone, or off. */
  | { readonly kind: "changed"; readonly userId: string }
  /** What the agent recorded, by the names of the checks. */
  | { readonly kind: "checked"; readonly checks: readonly RecordedCheck[] }
  /** Somebody else did: a second administrator said no. */
  | { readonly kind: "declined" }
  | { readonly kind: "ended"; readonly noted: boolean };

const check = v.object({ name: v.string(), answer: v.picklist(["passed", "failed", "notAsked"]) });
export type RecordedCheck = v.InferOutput<typeof check>;

const caseBody = v.object({ checks: v.array(check) });
const endBody = v.object({ note: v.optional(v.string(), ""), checks: v.optional(v.array(check), []) });

/**
 * What a call of the app means for the telephone call; nothing for one that was refused, or that is about neither.
 * @param body of the request, "" for none
 */
export function callEvents(request: Request, body: string, answer: Response): readonly CallEvent[] {
  if (!answer.ok || request.method !== "POST") return [];
  const { pathname } = new URL(request.url);
  const change = /\/users\/([^/]+)\/(enable|accept|disable)Mfa$/u.exec(pathname);
  if (change !== null) {
    const [, userId = "", what] = change;
    // Their own screen has the key, and nobody reads it out.
    if (what === "enable" && request.headers.has("x-mfa-request")) return [];
    return [{ kind: what === "enable" ? "key-made" : "changed", userId }];
  }
  if (pathname.endsWith("/guard/cases")) return checked(v.safeParse(caseBody, parsed(body)));
  if (!/\/guard\/cases\/[^/]+\/end$/u.test(pathname)) return [];
  const end = v.safeParse(endBody, parsed(body));
  const noted = end.success && end.output.note.trim() !== "";
  return [...checked(end), { kind: "ended", noted }];
}

function checked(read: v.SafeParseResult<typeof caseBody> | v.SafeParseResult<typeof endBody>): CallEvent[] {
  return read.success && read.output.checks.length > 0
    ? [{ kind: "checked", checks: read.output.checks }]
    : [];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
