import { stripUnsafe } from "./display-text.ts";
import type { TotpAlgorithm, TotpDigits } from "./totp.ts";

/** What goes into a provisioning URI. `undefined` leaves a parameter out: every app then assumes SHA1, 6, 30. */
export interface OtpauthUriParts {
  readonly secretKey: string;
  readonly issuer: string;
  readonly account: string;
  readonly algorithm: TotpAlgorithm | undefined;
  readonly digits: TotpDigits | undefined;
  readonly periodSeconds: number | undefined;
}

/** A QR code of level L holds 2,953 bytes (ISO/IEC 18004, version 40). */
const URI_LIMIT = 2_900;

/**
 * Writes a provisioning URI, each part by `encodeURIComponent` (security.md §3): a space is `%20`,
 * never `+`, which some authenticators show as a plus.
 *
 * Parts are expected to come from `otpauthPart`. An account too long for a QR code is cut.
 */
export function buildOtpauth(parts: OtpauthUriParts): string {
  const issuer = encodeURIComponent(parts.issuer);
  const account = encodeURIComponent(parts.account);
  const label = issuer === "" ? account : `${issuer}:${account}`;
  const query = [
    `secret=${parts.secretKey}`,
    ...(issuer === "" ? [] : [`issuer=${issuer}`]),
    ...(parts.algorithm === undefined ? [] : [`algorithm=${parts.algorithm}`]),
    ...(parts.digits === undefined ? [] : [`digits=${parts.digits}`]),
    ...(parts.periodSeconds === undefined ? [] : [`period=${parts.periodSeconds}`]),
  ];
  const uri = `otpauth://totp/${label}?${query.join("&")}`;
  if (uri.length <= URI_LIMIT) return uri;
  const points = Array.from(parts.account);
  return buildOtpauth({ ...parts, account: points.slice(0, points.length / 2).join("") });
}

/**
 * Makes one text fit to stand in the URI: no control or bidi characters, `-` for every colon (a
 * colon parts issuer and account), at most `limit` code points.
 */
export function otpauthPart(text: string, limit: number): string {
  const safe = stripUnsafe(text).replaceAll(/:/gu, "-").trim();
  return Array.from(safe).slice(0, limit).join("").trim();
}
