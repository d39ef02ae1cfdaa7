import type { ProductName } from "../../../contract/products.ts";
import type { AuditSource } from "../../calls/write-audit.ts";
import type { Clock } from "../../http/clock.ts";
import type { Upstream, UpstreamAnswer, UpstreamCall } from "../upstream.ts";
import type { Origin, Passed } from "./guarded-call.ts";
import type { GuessLimits } from "./guess-limits.ts";
import { tokensOf } from "./guess-outcome.ts";
import { recordExchange } from "./record-exchange.ts";
import type { Recorder } from "./recorder.ts";
import type { SignIns } from "./sign-ins.ts";
import { readTokenForm } from "./token-form.ts";
import type { TokenForm } from "./token-form.ts";
import type { Turns } from "./turns.ts";

interface ExchangeParts {
  readonly send: Upstream;
  readonly clock: Clock;
  readonly signIns: SignIns;
  readonly recorder: Recorder;
  readonly limits: GuessLimits;
  readonly turns: Turns;
}

/** Token calls on their way to the appliance: limited, then written down. */
export function createExchange(
  { send, clock, limits, turns, ...parts }: ExchangeParts,
  product: ProductName,
) {
  return async (given: UpstreamCall, origin: Origin, from: AuditSource): Promise<Passed> => {
    const { form, call } = readTokenForm(given, product);
    const pass = () => send(call);
    // Its session is unknown here, so it changes nothing.
    if (form === null) return turns.stranger(origin.address, pass);
    const { answer, whose } = await exchanged(form, origin, from, pass);
    await recordExchange({
      form,
      answer,
      aim: whose,
      now: clock.now(),
      source: from,
      limits,
      ...parts,
    });
    if (whose === null) return answer;
    const { access, challenge } = tokensOf(answer);
    if (challenge !== null) await limits.remember(challenge, whose.name);
    return access === null ? answer : { ...answer, cookies: await limits.cookies(whose.account, origin) };
  };
  async function exchanged(
    form: TokenForm,
    origin: Origin,
    from: AuditSource,
    pass: () => Promise<UpstreamAnswer>,
  ): ReturnType<GuessLimits["code"]> {
    if (form.grant === "password") return limits.password(form.username, origin, from, pass);
    if (form.grant === "mfa") return limits.code(form.mfa_token, origin, from, pass);
    const session = await parts.signIns.find(form.refresh_token, clock.now());
    if (session !== undefined) {
      const isOld = await parts.signIns.hasNewer(form.refresh_token, session.sessionId);
      await limits.renewal(session.sessionId, isOld ? form.refresh_token : null, from);
    }
    return { answer: await turns.stranger(origin.address, pass), whose: null };
  }
}
