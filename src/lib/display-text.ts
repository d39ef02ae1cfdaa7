/** Control characters, lone surrogates, line separators, byte order mark and the bidi controls. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Longest text of a server that is put on screen, in code points. */
const DISPLAY_LIMIT = 300;

/**
 * Makes text of unknown origin fit to be shown: control and bidi characters go (they reorder or
 * hide what stands beside them), and the rest is cut by code points so that no character is halved.
 *
 * @param limit longest result in code points; a cut text ends with `…`, which counts.
 */
export function displayText(text: string, limit: number = DISPLAY_LIMIT): string {
  const points = Array.from(stripUnsafe(text));
  return points.length <= limit ? points.join("") : `${points.slice(0, limit - 1).join("")}…`;
}

/** Removes control, bidi and lone surrogate characters; never fails, never cuts. */
export function stripUnsafe(text: string): string {
  return text.replaceAll(UNSAFE, "");
}

/** Where a long name may break: after "@" and before a dot. A short one stays on its line. */
export function longNameParts(name: string): string[] {
  return name.length > 20 ? name.split(/(?<=@)|(?=\.)/u) : [name];
}
