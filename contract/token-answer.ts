import * as v from "valibot";
import type { Version } from "./product.ts";
import { servedAs } from "./served.ts";

const about = {
  token_type: v.literal("bearer"),
  expires_in: v.number(),
  ".issued": v.string(),
  ".expires": v.string(),
  username: v.string(),
  roleName: v.string(),
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
export function tokenResponse(version: Pick<Version, "tokenWithout">) {
  const shown = kept(version, about);
  return v.union([v.object({ ...shown, ...signedIn }), v.object({ ...shown, ...challenged })]);
}

const NEVER = "0001-01-01T00:00:00Z";

/** The user as both answers tell of them. */
interface TokenUser {
  readonly uuid: string;
  readonly name: string;
  readonly role: string;
}

/** A pair of tokens as it goes to the client, once; times in epoch milliseconds. */
export interface TokenPair {
  readonly user: TokenUser;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly issuedAt: number;
  /** Of the access token. */
  readonly expiresAt: number;
  readonly shortLived: boolean;
}

/** The answer to a successful grant (docs/contract.md section 2). `mfa_enabled` means "a second step is due", so it is false. */
export function tokenAnswer(tokens: TokenPair) {
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
export function challengeAnswer(user: TokenUser, mfaToken: string, shortLived: boolean) {
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

function aboutUser({ uuid, name, role }: TokenUser) {
  return { userId: uuid, username: name, roleName: role, userType: "Internal", latestNewsShown: true };
}

/** A token answer as a version gives it: perhaps fewer members, the role in words, times without a zone. */
export function tokenIn(
  version: Pick<Version, "tokenWithout" | "roleWords" | "product">,
  answer: object,
  header: string,
): object {
  const { timeFor } = servedAs(version.product);
  const written = (name: string, value: unknown): unknown => {
    if (name === "roleName") return version.roleWords[String(value)] ?? value;
    return name === ".issued" || name === ".expires" ? timeFor(String(value), header) : value;
  };
  return Object.fromEntries(
    Object.entries(kept(version, answer)).map(([name, value]) => [name, written(name, value)]),
  );
}

function kept<T extends object>({ tokenWithout }: Pick<Version, "tokenWithout">, members: T): T {
  const rest = { ...members };
  for (const name of tokenWithout) Reflect.deleteProperty(rest, name);
  return rest;
}
