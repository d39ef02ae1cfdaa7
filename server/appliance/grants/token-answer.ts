import * as v from "valibot";
import type { UsersRow } from "../../store/schema.ts";
import type { IssuedTokens } from "./session-tokens.ts";

const aboutOfAws = {
  token_type: v.literal("bearer"),
  expires_in: v.number(),
  ".issued": v.string(),
  ".expires": v.string(),
  username: v.string(),
  roleName: v.string(),
};

const about = {
  ...aboutOfAws,
  userId: v.pipe(v.string(), v.uuid()),
  userType: v.literal("Internal"),
  latestNewsShown: v.boolean(),
  shortLived: v.boolean(),
};

const signedIn = {
  access_token: v.string(),
  refresh_token: v.string(),
  mfa_enabled: v.literal(false),
  scratchCodesLeft: v.optional(v.number()),
};
const challenged = { mfa_token: v.string(), mfa_enabled: v.literal(true) };

/** 200 of the token endpoint: tokens, or the challenge to a user with MFA. */
export const tokenResponse = v.union([
  v.object({ ...about, ...signedIn }),
  v.object({ ...about, ...challenged }),
]);

/** The same of the AWS product. */
export const tokenResponseOfAws = v.union([
  v.object({ ...aboutOfAws, ...signedIn }),
  v.object({ ...aboutOfAws, ...challenged }),
]);

const NEVER = "0001-01-01T00:00:00Z";

/** The answer to a successful grant (docs/contract.md section 2). `mfa_enabled` means "a second step is due", so it is false. */
export function tokenAnswer(tokens: IssuedTokens): object {
  const { user, accessToken, refreshToken, issuedAt, expiresAt, shortLived } = tokens;
  return {
    access_token: accessToken,
    token_type: "bearer",
    refresh_token: refreshToken,
    expires_in: Math.ceil((expiresAt - issuedAt) / 1_000),
    ".issued": new Date(issuedAt).toISOString(),
    ".expires": new Date(expiresAt).toISOString(),
    ...aboutUser(user),
    mfa_enabled: false,
    shortLived,
  };
}

/** The challenge: also 200, without tokens, with `mfa_token`. */
export function challengeAnswer(user: UsersRow, mfaToken: string, shortLived: boolean): object {
  return {
    token_type: "bearer",
    expires_in: 0,
    ".issued": NEVER,
    ".expires": NEVER,
    ...aboutUser(user),
    mfa_enabled: true,
    mfa_token: mfaToken,
    shortLived,
  };
}

function aboutUser(user: UsersRow): object {
  return {
    userId: user.uuid,
    username: user.name,
    roleName: user.role,
    userType: "Internal",
    latestNewsShown: true,
  };
}
