import { entryName } from "./entry-name.ts";

/**
 * The `otpauth` URI in the shape real appliances send: label `user@host`, issuer = host name, nothing else, so SHA-1,
 * six digits and 30 s are implied (Key URI Format).
 */
export function provisioningUri(userName: string, issuer: string, secretKey: string): string {
  const host = part(issuer);
  return `otpauth://totp/${part(userName)}@${host}?secret=${secretKey}&issuer=${host}`;
}

function part(text: string): string {
  return encodeURIComponent(entryName(text));
}
