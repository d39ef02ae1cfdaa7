let last = { second: Number.NaN, text: "" };

/** The text of a `Date` header (RFC 9110 §6.6.1) for epoch milliseconds; made once a second. */
export function httpDate(now: number): string {
  const second = Math.floor(now / 1_000);
  if (second !== last.second) last = { second, text: new Date(second * 1_000).toUTCString() };
  return last.text;
}
