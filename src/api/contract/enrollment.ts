import * as v from "valibot";
import { rebuildOtpauth } from "../../lib/rebuild-otpauth.ts";
import type { ProtocolFault } from "../failure.ts";

/** A pending enrollment, decoded and checked; `uri` is rebuilt from its parts, nothing of the server reaches the QR code unread. */
export interface Enrollment {
  /** Normalised base32, ungrouped. */
  readonly secretKey: string;
  readonly uri: string;
  readonly account: string;
  readonly issuer: string;
  readonly algorithm: "SHA1" | "SHA256" | "SHA512";
  readonly digits: 6 | 8;
  readonly periodSeconds: number;
  /** True for 80–127 bits: go on, with a note. */
  readonly weak: boolean;
  readonly scratchCodes: readonly string[];
  /** For the accept step and nobody else. */
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

/** Some appliances write them as numbers; one that comes twice is one code. */
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
  v.transform((codes) => [...new Set(codes)]),
);

/**
 * Reads an enableMfa answer and stops at the first thing that is missing or contradicts itself, before anything is
 * shown (security rule 15). `userId` of the answer is ignored: it may be anything.
 * @param fallback what the URI may leave out: the chosen user's name, and the appliance's name
 */
export function decodeEnrollment(
  json: unknown,
  fallback: { readonly account: string; readonly issuer: string },
): EnrollmentReading {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return { kind: "fault", fault: "shape" };
  const { qrString, secretKey, scratchCodes, token } = parsed.output;
  const codes = v.safeParse(codesSchema, scratchCodes);
  if (!codes.success) return { kind: "fault", fault: "no-scratch-codes" };
  const accept = v.safeParse(tokenSchema, token);
  if (!accept.success) return { kind: "fault", fault: "no-token" };
  const provisioned = rebuildOtpauth({ qrString, secretKey, fallback });
  if (provisioned.kind !== "ok") return { kind: "fault", fault: provisioned.kind };
  const { kind: _, ...provisioning } = provisioned;
  return {
    kind: "ok",
    enrollment: { ...provisioning, scratchCodes: codes.output, token: accept.output },
  };
}
