import { Secret, TOTP } from "otpauth";

/** The code an independent authenticator (the otpauth package) shows for the secret at this time. */
export function oracleCode(secretKey: string, epochMs: number): string {
  return new TOTP({ secret: Secret.fromBase32(secretKey) }).generate({ timestamp: epochMs });
}
