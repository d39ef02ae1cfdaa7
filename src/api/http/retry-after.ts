const LONGEST_SECONDS = 3_600;
const DEFAULT_SECONDS = 30;

/**
 * Seconds to wait, from a `Retry-After` header in either form (RFC 9110 §10.2.3), 1…3600; 30 when it is absent or
 * unreadable (security rule 29).
 * @param now epoch milliseconds by the server's clock where it is known
 */
export function retryAfterSeconds(header: string | null, now: number): number {
  const text = header?.trim() ?? "";
  const seconds = /^\d+$/u.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1_000);
  if (Number.isNaN(seconds)) return DEFAULT_SECONDS;
  return Math.min(Math.max(seconds, 1), LONGEST_SECONDS);
}
