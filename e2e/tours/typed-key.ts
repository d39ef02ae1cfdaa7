import { createAuthenticator } from "../authenticator/authenticator.ts";
import type { Authenticator } from "../authenticator/authenticator.ts";
import type { ScanStep } from "../pages/scan-step.ts";

/** A phone into which the key was typed: on a phone, and at 400 % zoom, no whole QR code is in sight. */
export async function typedKey(scan: ScanStep): Promise<Authenticator> {
  return createAuthenticator(`otpauth://totp/a:b?secret=${await scan.readKey()}`);
}
