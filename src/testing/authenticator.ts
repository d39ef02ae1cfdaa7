import { TOTP, URI } from "otpauth";

/** A phone with an authenticator app, by a program that is neither ours nor the server's. */
export interface Authenticator {
  readonly issuer: string;
  readonly account: string;
  /** @param at epoch milliseconds of the phone's clock */
  codeAt: (at: number) => string;
}

/** Scans a QR code's text. */
export function scan(uri: string): Authenticator {
  const entry = URI.parse(uri);
  if (!(entry instanceof TOTP)) throw new Error("The QR code is not for a time-based code.");
  return { issuer: entry.issuer, account: entry.label, codeAt: (at) => entry.generate({ timestamp: at }) };
}
