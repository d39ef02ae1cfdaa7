import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";
import type { User } from "./user.ts";

const clean = v.pipe(
  v.string(),
  v.transform((text) => displayText(text)),
);

/** One path segment: no control characters, and not a name that URLs take for a folder. */
const idText = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^\p{Cc}]{1,256}$/u));

const schema = v.object({
  id: v.union([idText, v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(String))]),
  name: v.pipe(clean, v.trim(), v.minLength(1)),
  description: v.fallback(clean, ""),
  mfaEnabled: v.fallback(v.nullable(v.boolean()), null),
  role: v.fallback(v.nullable(v.pipe(clean, v.minLength(1))), null),
  type: v.fallback(v.nullable(v.picklist(["Internal", "IdentityProvider"])), null),
  isDefault: v.fallback(v.boolean(), false),
});

/**
 * Reads one user of either version (contract.md §3).
 * @returns null when `id` or `name` is unusable; every other member has a safe reading when it is missing or wrong
 */
export function decodeUser(json: unknown): User | null {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return null;
  const { mfaEnabled, ...user } = parsed.output;
  return { ...user, mfa: mfaState(mfaEnabled), external: user.type === "IdentityProvider" };
}

function mfaState(mfaEnabled: boolean | null): User["mfa"] {
  if (mfaEnabled === null) return "unknown";
  return mfaEnabled ? "on" : "off";
}
