import * as v from "valibot";
import { DAY_MS } from "./world.ts";

/** What the appliance gave out, from its own answers. */
export interface GivenOut {
  /** Everything that must not be in a log. */
  readonly secrets: ReadonlySet<string>;
  /** What each enrollment's token is to confirm. */
  readonly keys: ReadonlyMap<string, string>;
  /** Whose second step each challenge is. */
  readonly challenges: ReadonlyMap<string, string>;
  /** Whose each session is, by its number. */
  readonly sessions: ReadonlyMap<number, string>;
  /** The session of a token. */
  readonly sessionOf: (token: string) => number | null;
  readonly tokensOf: (session: number) => readonly string[];
  /** Whether somebody had signed in to it with a code, a quarter of an hour ago at most. */
  readonly isFresh: (session: number) => boolean;
  /** Whether somebody had signed in to it with a code. */
  readonly isWithCode: (session: number) => boolean;
  /** How long ago the setup of a token was given out, having begun by then; null where it isn't known. */
  readonly ageOf: (token: string, at: number) => number | null;
  /** @returns for whom, where it is a sign-in */
  readonly learn: (form: URLSearchParams, json: unknown, at: number) => string | null;
}

const STEP_UP_MS = 15 * 60_000;
/** Longer than clocks differ. */
const SURELY_MS = 60_000;

/** A call may have been on its way before a day on which nobody did anything. */
const NIGHTS = [0, DAY_MS];

const enrolled = v.looseObject({
  secretKey: v.string(),
  token: v.string(),
  scratchCodes: v.array(v.string()),
});
const granted = v.looseObject({
  access_token: v.string(),
  username: v.string(),
  refresh_token: v.optional(v.string()),
});
const challenged = v.looseObject({ mfa_token: v.string() });

export function createGivenOut(): GivenOut {
  const sessions = new Map<number, string>();
  const numbers = new Map<string, number>();
  /** When each session began, of those that began with a code. */
  const withCode = new Map<number, number>();
  const secrets = new Set<string>();
  const begun = new Map<string, number>();
  const keys = new Map<string, string>();
  const challenges = new Map<string, string>();
  return {
    secrets,
    keys,
    challenges,
    sessions,
    isFresh: (session) => {
      const at = withCode.get(session) ?? -Infinity;
      return NIGHTS.some(
        (slept) => at > Date.now() - slept - STEP_UP_MS - SURELY_MS && at < Date.now() - slept + SURELY_MS,
      );
    },
    isWithCode: (session) => withCode.has(session),
    sessionOf: (token) => numbers.get(token) ?? null,
    tokensOf: (session) => [...numbers].flatMap(([token, of]) => (of === session ? [token] : [])),
    ageOf: (token, at) => (begun.has(token) ? at - (begun.get(token) ?? at) : null),
    learn: (form, json, at) => {
      const enrollment = v.safeParse(enrolled, json);
      if (enrollment.success) {
        const { secretKey, token, scratchCodes } = enrollment.output;
        for (const secret of [secretKey, token, ...scratchCodes]) secrets.add(secret);
        begun.set(token, at);
        keys.set(token, secretKey);
      }
      const challenge = v.safeParse(challenged, json);
      if (challenge.success) {
        secrets.add(challenge.output.mfa_token);
        challenges.set(challenge.output.mfa_token, form.get("username")?.toLowerCase() ?? "");
      }
      const grant = v.safeParse(granted, json);
      if (!grant.success) return null;
      const { access_token, refresh_token = "", username } = grant.output;
      const session = numbers.get(form.get("refresh_token") ?? "") ?? sessions.size;
      sessions.set(session, username);
      if (form.get("mfa_code") !== null) withCode.set(session, Date.now());
      for (const token of [access_token, refresh_token].filter((one) => one !== "")) {
        numbers.set(token, session);
        secrets.add(token);
      }
      return username;
    },
  };
}
