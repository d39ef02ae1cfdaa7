import type { PlainKey, Text } from "./english.ts";

/** A message without arguments, as data. */
export function plainText(key: PlainKey): Text {
  return { key };
}
