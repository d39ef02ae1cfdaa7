import type { TotpAlgorithm, TotpDigits } from "../../contract/otpauth.ts";
import { readBase32 } from "../../contract/base32.ts";

/** What an authenticator app is told about an account. */
export interface TotpSettings {
  readonly secretKey: string;
  readonly algorithm: TotpAlgorithm;
  readonly digits: TotpDigits;
  readonly periodSeconds: number;
}

const HASH = { SHA1: "SHA-1", SHA256: "SHA-256", SHA512: "SHA-512" } as const;

/** The time step T of RFC 6238 §4.2: whole periods since the Unix epoch. */
export function timeStepAt(epochMs: number, periodSeconds: number): number {
  return Math.floor(epochMs / 1000 / periodSeconds);
}

/** False where the page has no WebCrypto: plain HTTP on an address other than localhost. */
export function totpAvailable(): boolean {
  return typeof globalThis.crypto?.subtle?.sign === "function";
}

/**
 * The codes of several time steps (RFC 6238 §4, RFC 4226 §5.3), in the order asked for.
 *
 * @param timeSteps whole numbers; steps before the epoch have no code and are refused.
 * @throws RangeError for a secret that is no base32 or a negative step.
 */
export async function totpCodes(settings: TotpSettings, timeSteps: readonly number[]): Promise<string[]> {
  const secret = readBase32(settings.secretKey);
  if (secret === null) throw new RangeError("the secret key is not base32");
  const key = await crypto.subtle.importKey(
    "raw",
    secret.bytes,
    { name: "HMAC", hash: HASH[settings.algorithm] },
    false,
    ["sign"],
  );
  return Promise.all(timeSteps.map((timeStep) => codeOf(key, timeStep, settings.digits)));
}

async function codeOf(key: CryptoKey, timeStep: number, digits: TotpDigits): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, wholeStep(timeStep));
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter.buffer));
  const offset = mac.getUint8(mac.byteLength - 1) & 0x0f;
  const truncated = mac.getUint32(offset) & 0x7fffffff;
  return String(truncated % 10 ** digits).padStart(digits, "0");
}

function wholeStep(timeStep: number): bigint {
  if (!Number.isSafeInteger(timeStep) || timeStep < 0) throw new RangeError("no such time step");
  return BigInt(timeStep);
}
