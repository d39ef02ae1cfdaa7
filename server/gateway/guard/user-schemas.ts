import * as v from "valibot";
import { strongestRole } from "../../calls/role-name.ts";
import { storableText } from "../../store/findable-text.ts";

/** No database keeps all that an appliance may tell, and no path holds it. */
const text = v.pipe(v.string(), v.transform(storableText));

/** What names a user in paths. */
const keys = {
  id: v.object({ id: v.pipe(v.union([text, v.number()]), v.transform(String)) }),
  name: v.pipe(
    v.object({ name: text }),
    v.transform(({ name }) => ({ id: name })),
  ),
} as const;

const person = v.object({
  name: text,
  role: v.pipe(
    v.optional(v.unknown(), null),
    v.transform((role) => strongestRole(role)),
  ),
  // Only shown: one in another shape is as good as none, and so is a state.
  type: v.fallback(v.nullish(text, null), null),
  mfaEnabled: v.fallback(v.nullish(v.boolean(), null), null),
});

/** An index of PostgreSQL holds no text of any length. */
const LONGEST_NAME = 256;

const listed = v.object({
  ...person.entries,
  name: v.pipe(text, v.minLength(1), v.maxLength(LONGEST_NAME)),
  description: v.fallback(v.nullish(text, ""), ""),
  // A state that isn't told is never taken for off: then there is no index.
  mfaEnabled: v.boolean(),
  isDefault: v.fallback(v.nullish(v.boolean(), false), false),
});

/** A user as a product tells them, by what names users in its paths. */
export const userSchemas = {
  id: { person: v.intersect([keys.id, person]), listed: v.intersect([keys.id, listed]) },
  name: { person: v.intersect([keys.name, person]), listed: v.intersect([keys.name, listed]) },
} as const;

export type ListedUser = v.InferOutput<(typeof userSchemas)["id"]["listed"]>;
