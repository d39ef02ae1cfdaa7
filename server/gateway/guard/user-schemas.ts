import * as v from "valibot";
import { strongestRole } from "../../calls/role-name.ts";
import { storableText } from "../../store/findable-text.ts";

/** No database keeps all that an appliance may tell, and no path holds it. */
const text = v.pipe(v.string(), v.transform(storableText));

/** What names a user in paths. */
const keys = {
  azure: v.object({ id: v.pipe(v.union([text, v.number()]), v.transform(String)) }),
  aws: v.pipe(
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
  // Only shown: one in another shape is as good as none.
  type: v.fallback(v.nullish(text, null), null),
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

/** A user as each product tells them. */
export const userSchemas = {
  azure: { person: v.intersect([keys.azure, person]), listed: v.intersect([keys.azure, listed]) },
  aws: { person: v.intersect([keys.aws, person]), listed: v.intersect([keys.aws, listed]) },
} as const;

export type ListedUser = v.InferOutput<(typeof userSchemas)["azure"]["listed"]>;
