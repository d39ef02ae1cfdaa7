export type TotpAlgorithm = "SHA1" | "SHA256" | "SHA512";
export type TotpDigits = 6 | 8;

/** What an `otpauth://totp/…` text says, decoded but not judged. Empty text means "not said". */
export interface OtpauthParts {
  readonly issuer: string;
  readonly account: string;
  readonly secrets: readonly string[];
  readonly algorithm: string;
  readonly digits: string;
  readonly period: string;
}

const TOTP_URI = /^otpauth:\/\/totp\/(?<label>[^?]*)(?:\?(?<query>[^#]*))?/iu;

/**
 * Takes a provisioning URI apart (Google's Key URI format). By hand: `URL` rewrites
 * what it does not know and `URLSearchParams` turns `+` into a space.
 *
 * The one known fault is repaired: real v1 appliances print `%40` of the label as `&40`.
 *
 * @returns null for anything that is not `otpauth:` with type `totp`; never throws.
 */
export function parseOtpauth(text: string): OtpauthParts | null {
  const groups = TOTP_URI.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const parameters = readQuery(groups["query"] ?? "");
  const issuer = first(parameters, "issuer");
  const label = splitLabel(decode(repair(groups["label"] ?? "")), issuer);
  return {
    issuer: issuer === "" ? label.issuer : issuer,
    account: label.account,
    secrets: parameters.filter(({ name }) => name === "secret").map(({ value }) => value),
    algorithm: first(parameters, "algorithm"),
    digits: first(parameters, "digits"),
    period: first(parameters, "period"),
  };
}

/** What goes into a provisioning URI. `undefined` leaves a parameter out: every app then assumes SHA1, 6, 30. */
interface OtpauthUriParts {
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
 * Writes a provisioning URI, each part by `encodeURIComponent`: a space is `%20`,
 * never `+`, which some authenticators show as a plus.
 *
 * Parts hold no colon. An account too long for a QR code is cut.
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

interface Parameter {
  readonly name: string;
  readonly value: string;
}

function readQuery(query: string): Parameter[] {
  return query.split("&").map((pair) => {
    const at = pair.indexOf("=");
    const name = at === -1 ? pair : pair.slice(0, at);
    return { name: decode(name).toLowerCase(), value: at === -1 ? "" : decode(pair.slice(at + 1)) };
  });
}

function first(parameters: readonly Parameter[], wanted: string): string {
  return parameters.find(({ name }) => name === wanted)?.value.trim() ?? "";
}

function repair(label: string): string {
  return /@|%40/u.test(label) ? label : label.replaceAll("&40", "@");
}

/**
 * A colon parts issuer and account, but in `user@host:8443` it belongs to the host: a prefix with
 * an `@` counts as an issuer only when the issuer parameter says the same.
 */
function splitLabel(label: string, issuer: string): { issuer: string; account: string } {
  if (issuer !== "" && label.startsWith(`${issuer}:`)) {
    return { issuer, account: label.slice(issuer.length + 1).trim() };
  }
  const at = label.indexOf(":");
  const prefix = label.slice(0, Math.max(at, 0));
  if (at === -1 || prefix.includes("@")) return { issuer: "", account: label.trim() };
  return { issuer: prefix.trim(), account: label.slice(at + 1).trim() };
}

/** Percent-decoding that leaves a spoiled escape as it stands instead of throwing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
