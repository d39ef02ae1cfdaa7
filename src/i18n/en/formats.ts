/** Amounts that stand alone (a countdown, a fact). Inside a sentence the sentence itself is the plural. */
export const formats = {
  "formats.seconds": { one: "{count} second", other: "{count} seconds" },
} as const;
