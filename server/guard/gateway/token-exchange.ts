import * as v from "valibot";
import type { AuditSource } from "../../appliance/audit/write-audit.ts";
import { ProblemError } from "../../appliance/problem-error.ts";
import { hasInvisible } from "../../appliance/users/user-rules.ts";
import type { Upstream, UpstreamCall } from "../../gateway/upstream.ts";
import type { Clock } from "../../http/clock.ts";
import type { Origin, Passed } from "./guarded-call.ts";
import type { GuessLimits } from "./guess-limits.ts";
import { jsonOf } from "./call-body.ts";
import { recordExchange } from "./record-exchange.ts";
import type { Recorder } from "./recorder.ts";
import type { Turns } from "./turns.ts";
import type { SignIns } from "./sign-ins.ts";

interface ExchangeParts {
  readonly send: Upstream;
  readonly clock: Clock;
  readonly signIns: SignIns;
  readonly recorder: Recorder;
  readonly limits: GuessLimits;
  readonly turns: Turns;
}

const answerSchema = v.object({
  access_token: v.optional(v.nullable(v.string())),
  mfa_token: v.optional(v.nullable(v.string())),
});

/** By what somebody signs in; in lower case. */
const GRANTS: ReadonlySet<string> = new Set(["password", "refresh_token", "mfa"]);

/** Token calls on their way to the appliance: limited, then written down. */
export function createExchange({ send, clock, limits, turns, ...parts }: ExchangeParts) {
  return async (given: UpstreamCall, origin: Origin, from: AuditSource): Promise<Passed> => {
    const { form, call } = readForm(given);
    const field = (name: string) => form.get(name) ?? "";
    // Nobody's name: an appliance may read it as one without them, past what is counted for that.
    if (hasInvisible(field("username"))) throw new ProblemError("invalid-grant");
    const grant = (form.get("grant_type") ?? "password").toLowerCase();
    // An appliance may read a grant from a number, and a token with blanks in it as one without.
    if (!GRANTS.has(grant)) throw new ProblemError("bad-request");
    if (/[^!-~]/.test(field("mfa_token") + field("refresh_token"))) throw new ProblemError("invalid-grant");
    const session =
      grant === "refresh_token" ? await parts.signIns.find(field("refresh_token"), clock.now()) : undefined;
    if (session !== undefined) await limits.renewal(session.sessionId);
    const pass = () => send(call);
    let passed: Awaited<ReturnType<GuessLimits["code"]>>;
    if (grant === "password" && field("username") !== "" && field("password") !== "")
      passed = await limits.password(field("username"), origin, from, pass);
    else if (grant === "mfa" && field("mfa_token") !== "")
      passed = await limits.code(field("mfa_token"), origin, from, pass);
    else passed = { answer: await turns.stranger(origin.address, pass), whose: null };
    const { answer, whose } = passed;
    await recordExchange({ form, answer, aim: whose, now: clock.now(), source: from, limits, ...parts });
    const tokens = v.safeParse(answerSchema, answer.status === 200 ? jsonOf(answer.body) : {});
    if (whose === null || !tokens.success) return answer;
    const { access_token: access, mfa_token: challenge } = tokens.output;
    if (typeof challenge === "string") limits.remember(challenge, whose);
    return typeof access === "string"
      ? { ...answer, cookies: await limits.cookies(whose.digest, origin) }
      : answer;
  };
}

/**
 * Names in lower case, as the appliance reads them. A field that stands there twice would mean one thing here and maybe
 * another there, so the form is then written anew.
 */
function readForm(call: UpstreamCall): {
  readonly form: ReadonlyMap<string, string>;
  readonly call: UpstreamCall;
} {
  const fields = [...new URLSearchParams(call.body === null ? "" : Buffer.from(call.body).toString("utf8"))];
  const form = new Map(fields.map(([name, value]) => [name.toLowerCase(), value]));
  if (form.size === fields.length) return { form, call };
  const body = Buffer.from(new URLSearchParams([...form]).toString());
  const headers = { ...call.headers, "content-length": String(body.byteLength) };
  return { form, call: { ...call, body, headers } };
}
