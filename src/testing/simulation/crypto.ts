import type * as nodeCrypto from "node:crypto";
import { createHmac as realHmac, timingSafeEqual as realEqual } from "crypto";
import { drawOf } from "./random.ts";

// Stands in for `node:crypto` in the build of the simulation: everything as it is there, but for randomness.
export * from "crypto";

let draw = drawOf(0);
/** For what is drawn ahead in bulk, such as ids of requests: earlier runs decide when that begins anew. */
let ahead = drawOf(0);
const MANY = 1_000;

/** Everything that is random from here on follows from the seed. */
export function seedRandomness(seed: number): void {
  draw = drawOf(seed);
  ahead = drawOf(seed);
  Math.random = draw.unit;
}

export function randomBytes(count: number): Buffer {
  const from = count > MANY ? ahead : draw;
  return Buffer.from(Array.from({ length: count }, () => from.below(256)));
}
export const randomInt = (limit: number): number => draw.below(limit);
export function randomUUID(): ReturnType<typeof nodeCrypto.randomUUID> {
  const hex = randomBytes(16).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Takes what a server compared with a code of six digits: what was typed, with which secret, in hex. */
export type Compared = (typed: string, secret: string, equal: boolean) => void;

let told: Compared = () => {};
let secret = "";

export function tellComparisons(to: Compared): void {
  told = to;
}

export const createHmac: typeof nodeCrypto.createHmac = (algorithm, key, options) => {
  if (algorithm === "sha1" && ArrayBuffer.isView(key))
    secret = Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString("hex");
  return realHmac(algorithm, key, options);
};

export const timingSafeEqual: typeof nodeCrypto.timingSafeEqual = (one, other) => {
  const equal = realEqual(one, other);
  if (other.byteLength === 6 && other instanceof Buffer) told(other.toString(), secret, equal);
  return equal;
};

/** WebCrypto's HMAC without its threads, whose order no seed tells. */
export const stillSubtle = {
  importKey: async (_format: string, bytes: Uint8Array, { hash }: { readonly hash: string }) => ({
    bytes,
    hash,
  }),
  sign: async (
    _name: string,
    key: { readonly bytes: Uint8Array; readonly hash: string },
    data: ArrayBuffer,
  ) => {
    const mac = realHmac(key.hash.replace("-", "").toLowerCase(), key.bytes)
      .update(new Uint8Array(data))
      .digest();
    return mac.buffer.slice(mac.byteOffset, mac.byteOffset + mac.byteLength);
  },
};
