const DEEPEST = 8;
const MOST_KEYS = 32;

interface Level {
  /** Keys of an object; absent for an array. */
  readonly keys: Set<string> | null;
}

/**
 * What `JSON.parse` cannot see: nesting over 8, objects with over 32 keys, and keys that occur twice (D-21). The text
 * must be well-formed JSON.
 */
export function jsonFault(text: string): "deep" | "wide" | "duplicate" | null {
  const levels: Level[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === "{" || token === "[") {
      levels.push({ keys: token === "{" ? new Set() : null });
      if (levels.length > DEEPEST) return "deep";
    } else if (token === "}" || token === "]") {
      levels.pop();
    } else if (colon !== undefined) {
      const keys = levels.at(-1)?.keys;
      const key: unknown = JSON.parse(token.slice(0, token.length - colon.length));
      if (keys === null || keys === undefined || typeof key !== "string") continue;
      if (keys.has(key)) return "duplicate";
      keys.add(key);
      if (keys.size > MOST_KEYS) return "wide";
    }
  }
  return null;
}
