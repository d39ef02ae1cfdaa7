import type { AuditPerson, AuditSource } from "../../calls/write-audit.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { jsonOf } from "./call-body.ts";
import type { GuessLimits } from "./guess-limits.ts";
import { outcomeOf, tokensOf } from "./guess-outcome.ts";
import type { Recorder } from "./recorder.ts";
import { isWrongGuess, refusalOf } from "./refusal-of.ts";
import type { AimedAt } from "./guess-record.ts";
import type { SignIn } from "./sign-in.ts";
import type { SignIns } from "./sign-ins.ts";
import type { TokenForm } from "./token-form.ts";

interface Exchange {
  readonly form: TokenForm;
  readonly answer: UpstreamAnswer;
  readonly now: number;
  readonly source: AuditSource;
  readonly signIns: SignIns;
  readonly recorder: Recorder;
  readonly limits: Pick<GuessLimits, "recordWrong" | "personOf">;
  readonly aim: AimedAt;
}

/** Learns from a token exchange who is signed in since when, and writes sign-ins and refusals down. */
export async function recordExchange(exchange: Exchange): Promise<void> {
  const { form, answer, now, source, signIns, recorder, limits, aim } = exchange;
  const { grant } = form;
  const event = grant === "mfa" ? "second-factor" : "sign-in";
  const outcome = outcomeOf(event, answer);
  const { access, name } = tokensOf(answer);
  if (outcome === "right" && access === null) {
    if (grant !== "password") return;
    // The challenge comes before the second step: nobody has signed in yet, and perhaps a thief tries a password out.
    const user = name === null ? await limits.personOf(aim) : { id: null, name };
    return recorder.record(source, { event: "password-accepted", outcome: "done", actor: null, user });
  }
  if (outcome === "right") {
    const signIn = await signIns.watch(form, jsonOf(answer.body), { address: source.address, now });
    // A refresh proves nothing of a person.
    if (grant === "refresh_token") return;
    const person = signIn === null ? await limits.personOf(aim) : personOf(signIn);
    const reason = form.grant === "mfa" ? { reason: methodOf(form.mfa_code) } : {};
    return recorder.record(source, { event, outcome: "done", ...reason, actor: person, user: person });
  }
  if (grant === "refresh_token" || (outcome === "none" && answer.status !== 429)) return;
  const wrong = form.grant === "mfa" ? `${methodOf(form.mfa_code)}-wrong` : "wrong-password";
  const reason = isWrongGuess(event, answer) ? wrong : refusalOf(answer);
  await limits.recordWrong(source, event, reason, aim);
}

/** By the id that the appliance told, if it did. */
function personOf({ userId, userName }: SignIn): AuditPerson {
  return { id: userId, name: userName };
}

function methodOf(code: string): "totp" | "scratch-code" {
  return code.length === 6 ? "totp" : "scratch-code";
}
