import * as v from "valibot";
import { roleSchema } from "../role.ts";

/** `POST /users`. `role` and `type` are v8.1's; users of an identity provider have no password. */
export const createUserBody = v.object({
  name: v.string(),
  description: v.optional(v.pipe(v.string(), v.maxLength(1_000)), ""),
  password: v.optional(v.string()),
  role: v.optional(roleSchema),
  type: v.optional(v.picklist(["Internal", "IdentityProvider"]), "Internal"),
});

/** `PUT /users/{id}`; members that are left out stay as they are. `role` is v8.1's. */
export const editUserBody = v.object({
  description: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
  password: v.optional(v.string()),
  role: v.optional(roleSchema),
});
