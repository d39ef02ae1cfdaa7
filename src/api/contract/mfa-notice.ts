import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";

/** Somebody else changed this user's MFA: what, who (cleaned and capped) and when, in epoch milliseconds. */
export type MfaNotice =
  | {
      readonly change: "enabled" | "recreated" | "disabled";
      readonly changedBy: string;
      readonly changedAt: number;
    }
  /** Turned off on the server's machine (`reset-mfa`), where nobody is signed in. */
  | { readonly change: "reset"; readonly changedAt: number };

/** The longest user name that the embedded appliance takes, in code points. */
const NAME_LIMIT = 64;

const changedAt = v.pipe(
  v.string(),
  v.transform((time) => Date.parse(time)),
  v.number(),
  v.check((time) => Number.isFinite(time)),
);

const schema = v.union([
  v.pipe(
    v.object({ change: v.literal("disabled"), changedBy: v.literal(""), changedAt }),
    v.transform((notice): MfaNotice => ({ change: "reset", changedAt: notice.changedAt })),
  ),
  v.object({
    change: v.picklist(["enabled", "recreated", "disabled"]),
    changedBy: v.pipe(
      v.string(),
      v.transform((name) => displayText(name, NAME_LIMIT)),
      v.trim(),
      v.minLength(1),
    ),
    changedAt,
  }),
]);

/**
 * Reads a notice (an extension of the embedded appliance, `getMfaNotice` of its OpenAPI document).
 * @returns null when a member is missing, of another kind, or a change that is not known
 */
export function decodeMfaNotice(json: unknown): MfaNotice | null {
  const parsed = v.safeParse(schema, json);
  return parsed.success ? parsed.output : null;
}
