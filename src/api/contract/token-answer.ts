import * as v from "valibot";
import { shownText } from "./shown.ts";

/** A 200 alone is never "signed in": it is tokens, or a challenge that asks for a code (docs/contract.md §2). */
export type TokenAnswer =
  | {
      readonly kind: "tokens";
      readonly accessToken: string;
      readonly refreshToken: string | null;
      /** 30…86,400 */
      readonly expiresInSeconds: number;
      readonly userName: string | null;
      readonly roleName: string | null;
      /** After a scratch code; null where the appliance does not count them. */
      readonly scratchCodesLeft: number | null;
    }
  | { readonly kind: "challenge"; readonly mfaToken: string };

const SHORTEST_LIFE_SECONDS = 30;
const LONGEST_LIFE_SECONDS = 86_400;
const DEFAULT_LIFE_SECONDS = 300;

/** Visible ASCII, as a header can carry it (RFC 6750 §2.1 allows less). */
const token = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/u));

const clean = v.pipe(shownText(), v.minLength(1));

const schema = v.object({
  access_token: v.fallback(v.nullable(token), null),
  refresh_token: v.fallback(v.nullable(token), null),
  mfa_token: v.fallback(v.nullable(token), null),
  expires_in: v.fallback(v.number(), DEFAULT_LIFE_SECONDS),
  username: v.fallback(v.nullable(clean), null),
  roleName: v.fallback(v.nullable(clean), null),
  scratchCodesLeft: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
});

/**
 * Reads an answer of the token endpoint. A challenge wins over tokens (fail closed).
 * @returns null when there is neither
 */
export function decodeTokenAnswer(json: unknown): TokenAnswer | null {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return null;
  const answer = parsed.output;
  if (answer.mfa_token !== null) return { kind: "challenge", mfaToken: answer.mfa_token };
  if (answer.access_token === null) return null;
  return {
    kind: "tokens",
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresInSeconds: Math.min(Math.max(answer.expires_in, SHORTEST_LIFE_SECONDS), LONGEST_LIFE_SECONDS),
    userName: answer.username,
    roleName: answer.roleName,
    scratchCodesLeft: answer.scratchCodesLeft,
  };
}
