import type { Product, ProductCall } from "../../contract/product.ts";
import type { Destination } from "../http/handler.ts";
import { allowedCalls } from "./allow-list.ts";

const CHANGES = ["enableMfa", "acceptMfa", "disableMfa"] as const satisfies readonly ProductCall[];
const GUARDED: ReadonlySet<ProductCall> = new Set([...CHANGES, "token", "signOut"]);
const OWN = new Set(["/live", "/ready", "/metrics"]);
const ESCAPE = /%[0-9a-f]{2}/i;
/** Escapes of escapes; no client writes two. */
const MOST_LAYERS = 8;

/**
 * Where request targets go. What ends in a guarded call in any reading is guarded where it is written as documented, and
 * refused elsewhere.
 * @param base where the app is, such as `/mfa/`
 * @param products that may stand behind
 */
export function destinations(base: string, products: readonly Product[]): (target: string) => Destination {
  const ends = products.flatMap((product) => CHANGES.map((call) => endOf(product, call)));
  return (target) => {
    const [path = ""] = target.split("?", 1);
    if (path === base.slice(0, -1)) return { kind: "app", target: `/${target.slice(path.length)}` };
    if (path.startsWith(base)) return { kind: "app", target: target.slice(base.length - 1) };
    const known = products.flatMap((product) => allowedCalls(path, product));
    if (OWN.has(path) || known.some(({ call }) => GUARDED.has(call))) return { kind: "guarded" };
    const read = decodedFully(path);
    // Clients resolve what goes upwards before they send.
    const isCrooked = (given: readonly string[]) =>
      given.includes("..") || ends.some((end) => endsIn(given, end));
    return { kind: read === null || readings(read).some(isCrooked) ? "refused" : "appliance" };
  };
}

const isHole = (segment: string | undefined): boolean => segment?.startsWith("{") ?? true;

/** What a call's path has after the last hole that more stands behind, in lower case. */
function endOf({ calls }: Product, call: ProductCall): readonly string[] {
  const segments = calls[call].path.toLowerCase().split("/").slice(1);
  return segments.slice(segments.findLastIndex((one, at) => isHole(one) && !isHole(segments[at + 1])) + 1);
}

function endsIn(given: readonly string[], end: readonly string[]): boolean {
  const named = given.map((segment) => segment.replace(/[.\s]+$/, "")).filter((segment) => segment !== "");
  const last = named.slice(-end.length);
  return last.length === end.length && end.every((one, at) => isHole(one) || one === last[at]);
}

/**
 * The segments that a path may have for a program: cut at an escaped `?` or not, `\` as `/`, without `;…`, in lower case and
 * plain letters.
 */
function readings(path: string): readonly (readonly string[])[] {
  const text = path.normalize("NFKC").toLowerCase().replaceAll("\\", "/");
  return [text, text.split(/[?#\0]/, 1)[0] ?? ""].map((one) =>
    one.split("/").map((segment) => segment.replace(/;.*$/s, "").trim()),
  );
}

/** @returns null where escapes are no text: how a program reads those can't be told */
function decodedFully(path: string): string | null {
  let read = decodedOnce(path);
  for (let count = 0; read !== null && ESCAPE.test(read); count += 1)
    read = count < MOST_LAYERS ? decodedOnce(read) : null;
  return read;
}

/** Escapes that are whole; a `%` that begins none stays. @returns null where they are no UTF-8 */
function decodedOnce(path: string): string | null {
  try {
    return path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => decodeURIComponent(escapes));
  } catch {
    return null;
  }
}
