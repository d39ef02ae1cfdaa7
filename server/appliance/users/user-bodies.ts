import * as v from "valibot";
import { roleSchema } from "../role.ts";

/**
 * Without U+0000: PostgreSQL takes none, and SQLite ends a text there in some ways of reading it. Without half a
 * surrogate pair: what is kept would be another text than the one that was answered.
 */
const description = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.check((text) => !text.includes("\0"), "A description has no character U+0000."),
  v.check((text) => !/\p{Surrogate}/u.test(text), "A description has no half of a surrogate pair."),
);

/** `POST /users` in v1, where `role` and `type` are unknown members. */
export const createUserBodyV1 = v.object({
  name: v.string(),
  description: v.optional(description, ""),
  password: v.optional(v.string()),
});

/** `POST /users` in v8.1; users of an identity provider have no password. */
export const createUserBody = v.object({
  ...createUserBodyV1.entries,
  role: v.optional(roleSchema),
  type: v.optional(v.picklist(["Internal", "IdentityProvider"]), "Internal"),
});

/** What either version asks for. */
export type CreateUserBody = v.InferOutput<typeof createUserBodyV1> &
  Partial<v.InferOutput<typeof createUserBody>>;

/** `PUT /users/{id}` in v1; members that are left out stay as they are. */
export const editUserBodyV1 = v.object({
  description: v.optional(description),
  password: v.optional(v.string()),
});

/** `PUT /users/{id}` in v8.1. */
export const editUserBody = v.object({ ...editUserBodyV1.entries, role: v.optional(roleSchema) });

/** What either version asks for. */
export type EditUserBody = v.InferOutput<typeof editUserBody>;
