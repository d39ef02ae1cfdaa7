import * as v from "valibot";

/** What the appliance gave out, from its own answers. */
export interface GivenOut {
  /** Everything that must not be in a log. */
  readonly secrets: ReadonlySet<string>;
  /** What each enrollment's token is to confirm. */
  readonly keys: ReadonlyMap<string, string>;
  /** Whose each session is, by its number. */
  readonly sessions: ReadonlyMap<number, string>;
  /** The session of a token. */
  readonly sessionOf: (token: string) => number | null;
  /** How long ago the setup of a token was given out, having begun by then; null where it isn't known. */
  readonly ageOf: (token: string, at: number) => number | null;
  /** @returns for whom, where it is a sign-in */
  readonly learn: (form: URLSearchParams, json: unknown, at: number) => string | null;
}

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
  const secrets = new Set<string>();
  const begun = new Map<string, number>();
  const keys = new Map<string, string>();
  return {
    secrets,
    keys,
    sessions,
    sessionOf: (token) => numbers.get(token) ?? null,
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
      if (challenge.success) secrets.add(challenge.output.mfa_token);
      const grant = v.safeParse(granted, json);
      if (!grant.success) return null;
      const { access_token, refresh_token = "", username } = grant.output;
      const session = numbers.get(form.get("refresh_token") ?? "") ?? sessions.size;
      sessions.set(session, username);
      for (const token of [access_token, refresh_token].filter((one) => one !== "")) {
        numbers.set(token, session);
        secrets.add(token);
      }
      return username;
    },
  };
}
