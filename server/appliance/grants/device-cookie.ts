import { createHmac } from "node:crypto";
import type { ApplianceParts } from "../../calls/appliance-parts.ts";
import type { UsersRow } from "../../store/schema.ts";

/** At the root of a host. With this prefix no neighbour under the same domain can set one, and its path has to be `/` (RFC 6265bis, 4.1.3.2). */
const AT_ROOT = "__Host-device-";
/** Below another path, whose host the appliance's own console shares: it never sees them. */
const BELOW = "__Secure-device-";
const LIFE_MS = 90 * 24 * 3_600_000;
const NONCE_BYTES = 16;
/** Of how many users a browser keeps one; more would fill the request's headers on a shared machine. */
const MOST_COOKIES = 8;

/** What a cookie is read from and made with. */
export interface Browser {
  readonly request: Pick<Request, "headers">;
  readonly secure: boolean;
  /** Where the app is; default: at the root. */
  readonly base?: string | undefined;
  readonly parts: Pick<ApplianceParts, "keyRing" | "clock" | "random">;
}

/** Whose a cookie is. A new password ends it; the hash is null where none is known. */
export type DeviceOwner = Pick<UsersRow, "id" | "password_hash">;

/**
 * The nonce of the browser's device cookie for this user, or null. The cookie proves that this browser has signed in as
 * this user within 90 days, with the password that counts now, and gives it a budget of its own for wrong
 * ones. It authenticates nothing. Over a connection that a browser would not keep it on, it is not read either.
 */
export function knownDevice(call: Browser, owner: DeviceOwner): string | null {
  const value = call.secure ? cookiesOf(call).get(nameFor(call, owner)) : undefined;
  if (value === undefined) return null;
  const [version, ciphertext = ""] = value.split(".");
  const plain = opened(call, owner, Number(version), ciphertext);
  if (plain === null) return null;
  const age = call.parts.clock.now() - Number(plain.readBigUInt64BE(NONCE_BYTES));
  return age < LIFE_MS ? plain.subarray(0, NONCE_BYTES).toString("base64url") : null;
}

/** Whether the request has a device cookie at all, of any user and with any content. */
export function carriesDevice(call: Browser): boolean {
  return call.secure && cookiesOf(call).size > 0;
}

/** `Set-Cookie` values after a sign-in: this user's cookie for another 90 days, and none where there are too many. */
export function deviceCookies(call: Browser, owner: DeviceOwner): readonly string[] {
  if (!call.secure) return [];
  const known = knownDevice(call, owner);
  const plain = Buffer.alloc(NONCE_BYTES + 8);
  Buffer.from(known === null ? call.parts.random.bytes(NONCE_BYTES) : Buffer.from(known, "base64url")).copy(
    plain,
  );
  plain.writeBigUInt64BE(BigInt(call.parts.clock.now()), NONCE_BYTES);
  const { ciphertext, keyVersion } = call.parts.keyRing.encrypt(plain, placeOf(call, owner));
  const name = nameFor(call, owner);
  const attributes = `Path=${call.base ?? "/"}; HttpOnly; Secure; SameSite=Strict`;
  const others = [...cookiesOf(call).keys()].filter((other) => other !== name);
  const surplus = others.slice(0, Math.max(0, others.length + 1 - MOST_COOKIES));
  return [
    `${name}=${keyVersion}.${ciphertext}; Max-Age=${LIFE_MS / 1_000}; ${attributes}`,
    ...surplus.map((other) => `${other}=; Max-Age=0; ${attributes}`),
  ];
}

/** Bound into the seal, so that the cookie of one user says nothing of another, nor one of an old password of a new one. */
function placeOf(call: Browser, { id, password_hash }: DeviceOwner) {
  const column = password_hash === null ? "nonce" : `nonce:${digestOf(call, `password:${password_hash}`)}`;
  return { table: "device_cookie", userId: id, column } as const;
}

function opened(call: Browser, owner: DeviceOwner, version: number, ciphertext: string): Buffer | null {
  try {
    return Buffer.from(call.parts.keyRing.decrypt(ciphertext, version, placeOf(call, owner)));
  } catch {
    // Another server's or user's, of an old password, or of a key that is gone: a browser like any other.
    return null;
  }
}

/** One for each user; the name tells nobody who. */
function nameFor(call: Browser, { id }: DeviceOwner): string {
  return prefixOf(call) + digestOf(call, `device:${id}`).slice(0, 12);
}

function digestOf({ parts }: Browser, text: string): string {
  return createHmac("sha256", parts.keyRing.pepper).update(text).digest("hex");
}

/** The device cookies of a request, the oldest first (RFC 6265, section 5.4). */
function cookiesOf(call: Browser): ReadonlyMap<string, string> {
  const { request } = call;
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const entries = pairs.map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, Math.max(0, at)), pair.slice(at + 1)];
  });
  const prefix = prefixOf(call);
  return new Map(entries.filter(([name]) => name.startsWith(prefix)));
}

function prefixOf({ base = "/" }: Browser): string {
  return base === "/" ? AT_ROOT : BELOW;
}
