import * as v from "valibot";
import { strongestRole } from "../../calls/role-name.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { storableText } from "../../store/findable-text.ts";
import type { GuardTokensRow, SignIn } from "./tokens-table.ts";

const schema = v.object({
  // What no header holds signs nobody in.
  access_token: v.pipe(v.string(), v.regex(/^[!-~]+$/)),
  refresh_token: v.fallback(v.optional(v.string()), undefined),
  expires_in: v.fallback(v.optional(v.number(), 3_600), 3_600),
  username: v.pipe(v.string(), v.check(isStorable)),
  roleName: v.pipe(
    v.optional(v.unknown(), null),
    v.transform((role) => strongestRole(role)),
  ),
});

/** Half of a surrogate pair is in no path. */
function isStorable(name: string): boolean {
  return storableText(name) === name;
}

type GivenTokens = v.InferOutput<typeof schema>;

const REFRESH_MS = 14 * 24 * 3_600_000;

/** The tokens of an answer of the token endpoint, and as whom somebody signed in; null where there are none. */
export function givenTokens(answer: unknown): GivenTokens | null {
  const parsed = v.safeParse(schema, answer);
  return parsed.success ? parsed.output : null;
}

/** The rows of a pair of tokens, or of one alone. */
export function tokenRows(
  { access_token, refresh_token, expires_in }: GivenTokens,
  about: SignIn,
  now: number,
): readonly GuardTokensRow[] {
  const access = { hash: tokenHash(access_token), ...about, expires_at: now + expires_in * 1_000 };
  if (refresh_token === undefined) return [access];
  return [access, { hash: tokenHash(refresh_token), ...about, expires_at: now + REFRESH_MS }];
}
