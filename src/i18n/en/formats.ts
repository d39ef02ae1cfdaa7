/** Amounts that stand alone (a countdown, a fact). Inside a sentence the sentence itself is the plural. */
export const formats = {
  "formats.seconds": { one: "{count} second", other: "{count} seconds" },
  "formats.digits": { one: "{count} digit", other: "{count} digits" },
} as const;
