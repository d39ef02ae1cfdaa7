import * as v from "valibot";
import { rebuildOtpauth, type Provisioned } from "../../lib/rebuild-otpauth.ts";
import type { ProtocolFault } from "../failure.ts";

/** A pending enrollment, decoded and checked; `uri` is rebuilt from its parts, nothing of the server reaches the QR code unread. */
export interface Enrollment extends Omit<Provisioned, "kind"> {
  /** Empty where somebody agreed to do without. */
  readonly scratchCodes: readonly string[];
  /** Some came more than once, so there are fewer than the appliance meant to send. */
  readonly doubledCodes: boolean;
  /** For the accept step and nobody else; "" of a product without. */
  readonly token: string;
}

type EnrollmentReading =
  | { readonly kind: "ok"; readonly enrollment: Enrollment }
  | { readonly kind: "fault"; readonly fault: ProtocolFault };

const TOKEN_LIMIT = 4_096;

const schema = v.object({
  qrString: v.fallback(v.nullable(v.string()), null),
  secretKey: v.fallback(v.nullable(v.string()), null),
  scratchCodes: v.optional(v.unknown()),
  token: v.optional(v.unknown()),
});

const tokenSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(TOKEN_LIMIT));

/** Some appliances write them as numbers. */
const codesSchema = v.pipe(
  v.array(
    v.pipe(
      v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.transform(String))]),
      v.trim(),
      v.regex(/^[0-9A-Za-z]{6,32}$/u),
    ),
  ),
  v.minLength(1),
  v.maxLength(20),
);

/** What the caller knows that the answer may leave out. */
export interface EnrollmentContext {
  /** The chosen user's name, for a URI without an account. */
  readonly account: string;
  /** The appliance's name, for a URI without an issuer. */
  readonly issuer: string;
  /** Put behind the account: there may be another entry of its name in the app. */
  readonly mark?: string;
  /** Somebody agreed to be without scratch codes: none, or none that can be used, is no fault then. */
  readonly withoutCodes?: boolean;
  /** The product has no token of an enrollment. */
  readonly withoutToken?: boolean;
}

/**
 * Reads an enableMfa answer and stops at the first thing that is missing or contradicts itself, before anything is
 * shown. `userId` of the answer is ignored: it may be anything.
 */
export function decodeEnrollment(json: unknown, context: EnrollmentContext): EnrollmentReading {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return { kind: "fault", fault: "shape" };
  const { qrString, secretKey, scratchCodes, token } = parsed.output;
  const codes = v.safeParse(codesSchema, scratchCodes);
  if (!codes.success && context.withoutCodes !== true)
    return { kind: "fault", fault: codesFault(scratchCodes) };
  const accept = v.safeParse(tokenSchema, token);
  if (!accept.success && context.withoutToken !== true) return { kind: "fault", fault: "no-token" };
  const provisioned = rebuildOtpauth({ qrString, secretKey, fallback: context, mark: context.mark });
  if (provisioned.kind !== "ok") return { kind: "fault", fault: provisioned.kind };
  const { kind: _, ...provisioning } = provisioned;
  const sent = codes.success ? codes.output : [];
  const unique = [...new Set(sent)];
  return {
    kind: "ok",
    enrollment: {
      ...provisioning,
      scratchCodes: unique,
      doubledCodes: unique.length < sent.length,
      token: accept.success ? accept.output : "",
    },
  };
}

/** Whether something that should be codes came at all. */
function codesFault(sent: unknown): "no-scratch-codes" | "bad-scratch-codes" {
  return Array.isArray(sent) && sent.length > 0 ? "bad-scratch-codes" : "no-scratch-codes";
}
