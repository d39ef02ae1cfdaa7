import * as v from "valibot";

/** The form of the token endpoint; names and grant values in any case. Which fields are needed depends on the grant. */
export const tokenForm = v.object({
  grant_type: v.optional(v.picklist(["Password", "Refresh_token", "Mfa"])),
  username: v.optional(v.string()),
  password: v.optional(v.string()),
  refresh_token: v.optional(v.string()),
  mfa_token: v.optional(v.string()),
  mfa_code: v.optional(v.string()),
  short_lived_refresh_token: v.optional(v.picklist(["true", "false"])),
});

const page = {
  Offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  Limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
};

export const usersQuery = v.object({ ...page, NameFilter: v.optional(v.string()) });
export const auditQuery = v.object({ ...page, UserId: v.optional(v.string()) });
