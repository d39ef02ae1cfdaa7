import { normaliseBase32, readBase32 } from "../../contract/base32.ts";
import {
  buildOtpauth,
  parseOtpauth,
  type OtpauthParts,
  type TotpAlgorithm,
  type TotpDigits,
} from "../../contract/otpauth.ts";
import { stripUnsafe } from "./display-text.ts";
import type { TotpSettings } from "./totp.ts";

export interface ProvisioningInput {
  /** `qrString` of the answer, or null when it is missing or no text. */
  readonly qrString: string | null;
  /** `secretKey` of the answer, or null when it is missing or no text. */
  readonly secretKey: string | null;
  /** Used for what the URI does not say: the user's name and the appliance's host name. */
  readonly fallback: { readonly account: string; readonly issuer: string };
  /** Put behind the account, so that two entries of one name can be told apart in the app; "" for none. */
  readonly mark?: string;
}

/** The secret key is normalised: upper case, ungrouped, unpadded. */
export interface Provisioned extends TotpSettings {
  readonly kind: "ok";
  /** The rebuilt URI: the only one that may reach a QR code or a link. */
  readonly uri: string;
  readonly account: string;
  readonly issuer: string;
  /** 80 to 127 bits: usable, and worth a note. */
  readonly weak: boolean;
}

export type Provisioning =
  | Provisioned
  | { readonly kind: "contradiction" }
  | { readonly kind: "no-secret" }
  | { readonly kind: "bad-secret" };

const ISSUER_LIMIT = 64;
const ACCOUNT_LIMIT = 128;
const MARK_LIMIT = 20;
const LEAST_BITS = 80;
const GOOD_BITS = 128;

/**
 * Rebuilds the provisioning URI from its parts, so that nothing a
 * server sent reaches the QR code or a link unread.
 *
 * @returns the URI with everything it says, or why the enrollment must stop: `secretKey` and the
 *   URI name different secrets, neither names one, or it is no base32 of at least 80 bits.
 */
export function rebuildOtpauth(input: ProvisioningInput): Provisioning {
  const parts = input.qrString === null ? null : parseOtpauth(input.qrString);
  const named = new Set([input.secretKey ?? "", ...(parts?.secrets ?? [])].map(normaliseBase32));
  named.delete("");
  if (named.size > 1) return { kind: "contradiction" };
  const [text] = named;
  if (text === undefined) return { kind: "no-secret" };
  const secret = readBase32(text);
  if (secret === null || secret.bits < LEAST_BITS) return { kind: "bad-secret" };
  return provision(parts, secret.text, secret.bits < GOOD_BITS, input);
}

function provision(
  parts: OtpauthParts | null,
  secretKey: string,
  weak: boolean,
  { fallback, mark = "" }: ProvisioningInput,
): Provisioned {
  const issuer = otpauthPart(parts?.issuer ?? "", ISSUER_LIMIT) || otpauthPart(fallback.issuer, ISSUER_LIMIT);
  const named =
    otpauthPart(parts?.account ?? "", ACCOUNT_LIMIT) || otpauthPart(fallback.account, ACCOUNT_LIMIT);
  const account = otpauthPart(`${named} ${mark}`, ACCOUNT_LIMIT + MARK_LIMIT);
  const algorithm = knownAlgorithm(parts?.algorithm ?? "");
  const digits = knownDigits(parts?.digits ?? "");
  const periodSeconds = knownPeriod(parts?.period ?? "");
  return {
    kind: "ok",
    uri: buildOtpauth({ secretKey, issuer, account, algorithm, digits, periodSeconds }),
    secretKey,
    account,
    issuer,
    algorithm: algorithm ?? "SHA1",
    digits: digits ?? 6,
    periodSeconds: periodSeconds ?? 30,
    weak,
  };
}

function knownAlgorithm(text: string): TotpAlgorithm | undefined {
  const name = text.toUpperCase();
  return name === "SHA1" || name === "SHA256" || name === "SHA512" ? name : undefined;
}

function knownDigits(text: string): TotpDigits | undefined {
  if (text === "6") return 6;
  return text === "8" ? 8 : undefined;
}

function knownPeriod(text: string): number | undefined {
  const seconds = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  return seconds >= 15 && seconds <= 120 ? seconds : undefined;
}

/**
 * Makes one text fit to stand in the URI: no control or bidi characters, `-` for every colon (a
 * colon parts issuer and account), at most `limit` code points.
 */
function otpauthPart(text: string, limit: number): string {
  const safe = stripUnsafe(text).replaceAll(/:/gu, "-").trim();
  return Array.from(safe).slice(0, limit).join("").trim();
}
