/** Letters, digits and the marks that trace ids are made of: fit to be read out on the telephone. */
const SANE = /^[0-9A-Za-z:._-]{4,64}$/u;

/** A trace id that may be shown; null for anything else. */
export function saneTraceId(text: string | null): string | null {
  return text !== null && SANE.test(text) ? text : null;
}

/** The id that a gateway or server gave the exchange, for answers whose body names none. */
export function traceIdOf(response: Response): string | null {
  return saneTraceId(response.headers.get("x-request-id"));
}
