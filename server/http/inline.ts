import type { RequestListener } from "node:http";

/** How a server is set up that a proxy asks in the appliance's own address, for some of its calls. */
export interface Inline {
  /** Where the app is, with a slash at both ends: `/mfa/`. */
  readonly base: string;
  /** Passes a message to the appliance as it is. */
  readonly passRaw: RequestListener;
}

/** By which our own calls to the appliance are known if they come back (RFC 9110 §7.6.3). */
export const VIA = "1.1 mfa-enrollment";

/** Where a message goes whose client asked a proxy that stands before the appliance and this server. */
export type Destination =
  /** The app and its own API, with the path below `BASE_PATH`. */
  | { readonly kind: "app"; readonly target: string }
  /** One of the guarded calls, a token call or a health check, under the appliance's own address. */
  | { readonly kind: "guarded" }
  /** As it came. */
  | { readonly kind: "appliance" }
  /** It ends in a guarded call, spelled in a way that two programs could read differently. */
  | { readonly kind: "refused" };

const OWN = new Set(["/live", "/ready", "/metrics"]);
const CANONICAL =
  /^\/api\/(?:[^/\\;]+\/users\/[^/\\;]+\/(?:enableMfa|acceptMfa|disableMfa)|oauth2\/token|v1\/token)$/;
const ESCAPE = /%[0-9a-f]{2}/i;
/** Escapes of escapes; no client writes two. */
const MOST_LAYERS = 8;

/** What stands after it makes it no other call for a program that trims or ignores it. */
const ENDS_GUARDED = /\/(?:enable|accept|disable)mfa[\s/.]*$/;

/**
 * Where a request target goes. What ends in a guarded call once it is decoded until nothing changes, with `\` as `/` and
 * without `;…`, is guarded where it is written as documented, and refused elsewhere.
 * @param target path and query as they came
 * @param base where the app is, such as `/mfa/`
 */
export function destinationOf(target: string, base: string): Destination {
  const [path = ""] = target.split("?", 1);
  if (path === base.slice(0, -1)) return { kind: "app", target: `/${target.slice(path.length)}` };
  if (path.startsWith(base)) return { kind: "app", target: target.slice(base.length - 1) };
  if (OWN.has(path) || CANONICAL.test(path)) return { kind: "guarded" };
  const read = decodedFully(path);
  return read === null || ENDS_GUARDED.test(read) ? { kind: "refused" } : { kind: "appliance" };
}

/** @returns null where escapes are no text: how a program reads those can't be told */
function decodedFully(path: string): string | null {
  let read = decodedOnce(path);
  for (let count = 0; read !== null && ESCAPE.test(read); count += 1)
    read = count < MOST_LAYERS ? decodedOnce(read) : null;
  if (read === null) return null;
  const [resource = ""] = read.split(/[?#]/, 1);
  const segments = resource.replaceAll("\\", "/").split("/");
  return segments
    .map((segment) => segment.split(";", 1)[0] ?? "")
    .join("/")
    .toLowerCase();
}

/** Escapes that are whole; a `%` that begins none stays. @returns null where they are no UTF-8 */
function decodedOnce(path: string): string | null {
  try {
    return path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => decodeURIComponent(escapes));
  } catch {
    return null;
  }
}
