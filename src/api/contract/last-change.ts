import * as v from "valibot";
import { proofSchema, type ProofKind } from "./guard-case.ts";
import { instant, shownText } from "./shown.ts";

/** What was done to a user's MFA, who did it (cleaned and capped) and when, in epoch milliseconds. */
export type MfaChange =
  | {
      readonly change: "enabled" | "recreated" | "disabled";
      readonly changedBy: string;
      readonly changedAt: number;
      /** What proved who the person was; none for a change of one's own. */
      readonly proof: readonly ProofKind[];
    }
  /** Without a name: on the server's machine (`reset-mfa`), or on the appliance itself, where it was noticed at that time. */
  | { readonly change: "elsewhere"; readonly changedAt: number }
  /** Nothing was changed, but a person who has the password entered a hundred wrong codes. */
  | { readonly change: "guessed"; readonly changedAt: number };

export interface LastChange {
  readonly last: MfaChange;
  /** What the user is to be told, newest first: nobody but time takes it away. */
  readonly notices: readonly MfaChange[];
}

/** The longest user name that the embedded appliance takes, in code points. */
const NAME_LIMIT = 64;

export const changeSchema = v.union([
  v.object({ change: v.literal("guessed"), changedAt: instant }),
  v.pipe(
    v.object({ change: v.picklist(["enabled", "disabled"]), changedBy: v.literal(""), changedAt: instant }),
    v.transform((made): MfaChange => ({ change: "elsewhere", changedAt: made.changedAt })),
  ),
  v.object({
    change: v.picklist(["enabled", "recreated", "disabled"]),
    changedBy: v.pipe(shownText(NAME_LIMIT), v.trim(), v.minLength(1)),
    changedAt: instant,
    proof: proofSchema,
  }),
]);

const noticesSchema = v.object({ notices: v.optional(v.array(changeSchema), []) });

/**
 * Reads the last change and what is to be told (`getLastChange` of the server's OpenAPI document).
 * @returns null when a member is missing, of another kind, or a change that is not known
 */
export function decodeLastChange(json: unknown): LastChange | null {
  const last = v.safeParse(changeSchema, json);
  const told = v.safeParse(noticesSchema, json);
  return last.success && told.success ? { last: last.output, notices: told.output.notices } : null;
}
