import { createHmac } from "node:crypto";

/** A phone with an authenticator app: it knows what the QR code said, and its own time. */
export interface Authenticator {
  readonly issuer: string;
  readonly account: string;
  readonly secret: string;
  /** The code it shows when its clock says this, in epoch milliseconds. */
  readonly codeAt: (epochMs: number) => string;
}

/**
 * Written from RFC 6238 and the Key URI format alone, apart from the app's and the server's own, so
 * that an error of theirs cannot hide in it.
 */
export function createAuthenticator(uri: string): Authenticator {
  const url = new URL(uri);
  if (url.protocol !== "otpauth:" || url.host !== "totp") throw new Error("no TOTP provisioning URI");
  const label = decodeURIComponent(url.pathname.slice(1));
  const ask = (name: string) => url.searchParams.get(name);
  const secret = ask("secret") ?? "";
  const key = bytesOf(secret);
  const hash = (ask("algorithm") ?? "SHA1").toLowerCase();
  const digits = Number(ask("digits") ?? 6);
  const period = Number(ask("period") ?? 30);
  return {
    issuer: ask("issuer") ?? "",
    account: label.slice(label.indexOf(":") + 1),
    secret,
    codeAt: (epochMs) => {
      const message = Buffer.alloc(8);
      message.writeBigUInt64BE(BigInt(Math.trunc(epochMs / 1000 / period)));
      const mac = createHmac(hash, key).update(message).digest();
      const start = mac.readUInt8(mac.length - 1) % 16;
      const number = mac.readUInt32BE(start) % 2 ** 31;
      return String(number % 10 ** digits).padStart(digits, "0");
    },
  };
}

/** A phone into which the bare key was typed: the usual six digits and half a minute. */
export function phoneWithKey(key: string): Authenticator {
  return createAuthenticator(`otpauth://totp/typed:in?secret=${key}`);
}

/** Base32 by way of a string of bits; slow, plain, and unlike the app's. */
function bytesOf(secret: string): Buffer {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((octet) => Number.parseInt(octet, 2)));
}
