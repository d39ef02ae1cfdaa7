import * as v from "valibot";
import type { Product } from "../../../contract/product.ts";
import { shownText } from "./shown.ts";

/** A user as an answer shows them; every text is cleaned (no control or bidi characters) and capped. */
export interface User {
  /** v1: an integer, v8.1: a string; always a string here. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** "unknown" when the answer does not say it with a boolean: never assumed off. */
  readonly mfa: "on" | "off" | "unknown";
  /** v8.1 only; null when the answer has none. */
  readonly role: string | null;
  /** v8.1 only; null when the answer says neither, which is not the same as internal. */
  readonly type: "Internal" | "IdentityProvider" | null;
  /** True where the answer names an identity provider: their MFA cannot be set here. False also where it says nothing. */
  readonly external: boolean;
  readonly isDefault: boolean;
}

const clean = shownText();

/** One path segment: no control characters, and not a name that URLs take for a folder. */
const idText = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^\p{Cc}]{1,256}$/u));

const members = {
  name: v.pipe(clean, v.trim(), v.minLength(1)),
  description: v.fallback(clean, ""),
  mfaEnabled: v.fallback(v.nullable(v.boolean()), null),
  role: v.fallback(v.nullable(v.pipe(clean, v.minLength(1))), null),
  type: v.fallback(v.nullable(v.picklist(["Internal", "IdentityProvider"])), null),
  isDefault: v.fallback(v.boolean(), false),
};

const id = v.union([idText, v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(String))]);

const schemas = {
  id: v.object({ ...members, id }),
  /** Uncleaned, as the appliance knows them. */
  name: v.pipe(
    v.looseObject({ name: idText }),
    v.transform((user) => ({ ...user, id: user.name })),
    v.object({ ...members, id }),
  ),
};

/**
 * Reads one user of any version (docs/contract.md §3).
 * @param key the member that names users in paths: it becomes their `id`
 * @returns null when `id` or `name` is unusable; every other member has a safe reading when it is missing or wrong
 */
export function decodeUser(json: unknown, key: Product["key"] = "id"): User | null {
  const parsed = v.safeParse(schemas[key], json);
  if (!parsed.success) return null;
  const { mfaEnabled, ...user } = parsed.output;
  return { ...user, mfa: mfaState(mfaEnabled), external: user.type === "IdentityProvider" };
}

function mfaState(mfaEnabled: boolean | null): User["mfa"] {
  if (mfaEnabled === null) return "unknown";
  return mfaEnabled ? "on" : "off";
}
