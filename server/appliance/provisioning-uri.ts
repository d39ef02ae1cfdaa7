/**
 * The `otpauth` URI in the shape real appliances send: label `user@host`, issuer = host name, nothing else, so SHA-1,
 * six digits and 30 s are implied (Key URI Format).
 */
export function provisioningUri(userName: string, issuer: string, secretKey: string): string {
  const label = `${encodeURIComponent(userName)}@${encodeURIComponent(issuer)}`;
  return `otpauth://totp/${label}?secret=${secretKey}&issuer=${encodeURIComponent(issuer)}`;
}
