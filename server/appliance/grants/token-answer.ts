import type { UsersRow } from "../../store/schema.ts";
import { ACCESS_MS } from "../lifetimes.ts";
import type { IssuedTokens } from "./issue-session.ts";

const NEVER = "0001-01-01T00:00:00Z";

/** The answer of a successful grant (contract.md section 2). `mfa_enabled` means "a second step is due", so it is false. */
export function tokenAnswer({ user, accessToken, refreshToken, issuedAt, shortLived }: IssuedTokens): object {
  return {
    access_token: accessToken,
    token_type: "bearer",
    refresh_token: refreshToken,
    expires_in: ACCESS_MS / 1_000,
    ".issued": new Date(issuedAt).toISOString(),
    ".expires": new Date(issuedAt + ACCESS_MS).toISOString(),
    ...about(user),
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
    ...about(user),
    mfa_enabled: true,
    mfa_token: mfaToken,
    shortLived,
  };
}

function about(user: UsersRow): object {
  return {
    userId: user.uuid,
    username: user.name,
    roleName: user.role,
    userType: "Internal",
    latestNewsShown: true,
  };
}
