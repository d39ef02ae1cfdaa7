import type { Product } from "../../../contract/product.ts";
import { MFA_TOKEN_MS } from "../../calls/lifetimes.ts";
import type { AuditSource } from "../../calls/write-audit.ts";
import { CLOCK_TOLERANCE_MS, type Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { newestMap } from "../../limits/newest-map.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Store } from "../../store/store.ts";
import type { Upstream, UpstreamAnswer, UpstreamCall } from "../upstream.ts";
import { jsonOf, type Origin, type Passed } from "./guarded-call.ts";
import type { GuessLimits } from "./guess-limits.ts";
import { isWrongGuess, outcomeOf, refusalOf, tokensOf } from "./guess-outcome.ts";
import type { AimedAt } from "./guess-record.ts";
import { unlessDown } from "./patience.ts";
import type { Recorder } from "./recorder.ts";
import type { SignIns } from "./sign-ins.ts";
import { readTokenForm, type TokenForm } from "./token-form.ts";
import { tokensTable } from "./tokens-table.ts";
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
  { send, clock, limits, turns, signIns, recorder }: ExchangeParts,
  product: Product,
) {
  async function exchanged(
    form: TokenForm,
    origin: Origin,
    from: AuditSource,
    pass: () => Promise<UpstreamAnswer>,
  ): ReturnType<GuessLimits["code"]> {
    if (form.grant === "password") return limits.password(form.username, origin, from, pass);
    if (form.grant === "mfa") return limits.code(form.mfa_token, origin, from, pass);
    return { answer: await turns.stranger(origin.address, pass), whose: null };
  }

  /** Learns who is signed in since when, and writes sign-ins and refusals down. */
  async function record(
    form: TokenForm,
    answer: UpstreamAnswer,
    from: AuditSource,
    aim: AimedAt,
    { until }: Origin,
  ): Promise<void> {
    const { grant } = form;
    const event = grant === "mfa" ? "second-factor" : "sign-in";
    const outcome = outcomeOf(event, answer);
    const { access, name } = tokensOf(answer);
    if (outcome === "right" && access === null) {
      if (grant !== "password") return;
      // The challenge comes before the second step: nobody has signed in yet, and perhaps a thief tries a password out.
      const user = name === null ? await limits.personOf(aim) : { id: null, name };
      return recorder.record(from, { event: "password-accepted", outcome: "done", actor: null, user });
    }
    if (outcome === "right") {
      const seen = { now: clock.now(), until };
      const signIn = await signIns.watch(form, jsonOf(answer.body), seen);
      // A refresh proves nothing of a person.
      if (grant === "refresh_token") return;
      const user =
        signIn === null ? await limits.personOf(aim) : { id: signIn.user_id, name: signIn.user_name };
      const reason = form.grant === "mfa" ? { reason: methodOf(form.mfa_code) } : {};
      return recorder.record(from, { event, outcome: "done", ...reason, actor: user, user });
    }
    if (grant === "refresh_token" || (outcome === "none" && answer.status !== 429)) return;
    const wrong = form.grant === "mfa" ? `${methodOf(form.mfa_code)}-wrong` : "wrong-password";
    const reason = isWrongGuess(event, answer) ? wrong : refusalOf(answer);
    await limits.recordWrong(from, event, reason, aim);
  }

  return async (given: UpstreamCall, origin: Origin, from: AuditSource): Promise<Passed> => {
    const { form, call } = readTokenForm(given, product);
    const pass = () => send(call);
    // Its session is unknown here, so it changes nothing.
    if (form === null) return turns.stranger(origin.address, pass);
    const { answer, whose } = await exchanged(form, origin, from, pass);
    await record(form, answer, from, whose, origin);
    if (whose === null) return answer;
    const { access, challenge, name } = tokensOf(answer);
    if (challenge !== null) await limits.remember(challenge, name ?? whose.name);
    return access === null ? answer : { ...answer, cookies: limits.cookies(whose.account, origin) };
  };
}

function methodOf(code: string): "totp" | "scratch-code" {
  return code.length === 6 ? "totp" : "scratch-code";
}

/** Longer than any appliance waits for a code. */
const LIFE_MS = 3_600_000;

/** The second steps that sign-ins have come to, by the hashes of their tokens: in the store, for all nodes, and in the process. */
export function createChallenges(store: Store, clock: Clock) {
  const names = newestMap<string>();
  return {
    /**
     * The name, as it was entered, for which it was given out; undefined while the store is down and the process doesn't know.
     * @throws ProblemError invalid-grant: given out by no node, so it may be another spelling of one that was
     */
    nameOf: async (mfaToken: string): Promise<string | undefined> => {
      const hash = tokenHash(mfaToken);
      const known = names.get(hash);
      if (known !== undefined) return known;
      const row = await unlessDown(store.read(async (db) => (await tokensTable.challenge(db, hash)) ?? null));
      if (row === undefined) return undefined;
      if (row === null || row.expires_at <= clock.now()) throw new ProblemError("invalid-grant");
      return row.user_name;
    },
    /** The name of one that was given out at most five minutes ago, as its answer had it; null for none. @throws StorageError */
    youngName: async (mfaToken: string): Promise<string | null> => {
      const row = await store.read((db) => tokensTable.challenge(db, tokenHash(mfaToken)));
      if (row === undefined) return null;
      const age = clock.now() - row.auth_time;
      return age <= MFA_TOKEN_MS && age >= -CLOCK_TOLERANCE_MS ? row.user_name : null;
    },
    remember: async (mfaToken: string, name: string): Promise<void> => {
      const hash = tokenHash(mfaToken);
      names.set(hash, name);
      const now = clock.now();
      const row = { hash, user_name: name, auth_time: now, expires_at: now + LIFE_MS };
      await unlessDown(store.transaction("rememberChallenge", (tx) => tokensTable.addChallenge(tx, row)));
    },
  };
}
