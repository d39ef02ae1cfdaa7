/**
 * The `otpauth` URI in the shape real appliances send: label `user@host`, issuer = host name, nothing else, so SHA-1, 6
 * digits and 30 s are implied (Key URI Format).
 */
export function provisioningUri(userName: string, issuer: string, secretKey: string): string {
  const host = part(issuer);
  return `otpauth://totp/${part(userName)}@${host}?secret=${secretKey}&issuer=${host}`;
}

function part(text: string): string {
  return encodeURIComponent(entryName(text));
}

/** A name as an authenticator app shows it: a colon would end the issuer's part of the label, so it becomes `-`. */
export function entryName(text: string): string {
  return text.replaceAll(":", "-");
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 section 6, upper case, without padding: 20 bytes are 32 characters. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let buffer = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(buffer >>> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + BASE32[(buffer << (5 - bits)) & 31] : text;
}
