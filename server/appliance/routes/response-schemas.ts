import * as v from "valibot";

const links = v.record(v.string(), v.object({ href: v.string() }));

const token = {
  token_type: v.literal("bearer"),
  expires_in: v.number(),
  ".issued": v.string(),
  ".expires": v.string(),
  userId: v.pipe(v.string(), v.uuid()),
  username: v.string(),
  roleName: v.string(),
  userType: v.literal("Internal"),
  latestNewsShown: v.boolean(),
  shortLived: v.boolean(),
};

/** 200 of the token endpoint: tokens, or the challenge of a user with MFA. */
export const tokenResponse = v.union([
  v.object({ ...token, access_token: v.string(), refresh_token: v.string(), mfa_enabled: v.literal(false) }),
  v.object({ ...token, mfa_token: v.string(), mfa_enabled: v.literal(true) }),
]);

const user = {
  name: v.string(),
  description: v.string(),
  mfaEnabled: v.boolean(),
  isDefault: v.boolean(),
  _links: links,
};

export const userV1 = v.object({ id: v.pipe(v.number(), v.integer()), ...user });

export const userV81 = v.object({
  id: v.string(),
  ...user,
  role: v.string(),
  type: v.picklist(["Internal", "IdentityProvider"]),
});

/** A page of rows. */
export function pageOf<T extends v.GenericSchema>(row: T) {
  return v.object({
    offset: v.number(),
    limit: v.number(),
    totalCount: v.number(),
    results: v.array(row),
    _links: links,
  });
}

const enrollment = {
  qrString: v.string(),
  secretKey: v.pipe(v.string(), v.regex(/^[A-Z2-7]{32}$/)),
  scratchCodes: v.array(v.pipe(v.string(), v.regex(/^[1-9][0-9]{7}$/))),
  token: v.string(),
};

export const enrollmentV1 = v.object({ userId: v.pipe(v.number(), v.integer()), ...enrollment });
export const enrollmentV81 = v.object({ userId: v.string(), ...enrollment });

export const mfaNotice = v.object({
  change: v.picklist(["enabled", "recreated", "disabled"]),
  /** A user name; "" where it was done on the server's machine. */
  changedBy: v.string(),
  changedAt: v.string(),
});

export const auditRow = v.object({
  id: v.string(),
  at: v.string(),
  event: v.string(),
  outcome: v.picklist(["done", "refused"]),
  reason: v.optional(v.string()),
  actorId: v.optional(v.string()),
  actorName: v.optional(v.string()),
  userId: v.optional(v.string()),
  userName: v.optional(v.string()),
  address: v.string(),
  traceId: v.string(),
});
