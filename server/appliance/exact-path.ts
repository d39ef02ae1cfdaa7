const PLAIN = /^\/[A-Za-z0-9._~/-]*$/;

/**
 * The path of a request for an exact match: no escapes, doubled or trailing slashes, parameters or backslashes, which
 * servers in a row read differently (D-26). The URL parser has resolved dot segments already.
 * @returns undefined when nothing can match
 */
export function exactPath(url: URL): string | undefined {
  const path = url.pathname;
  return PLAIN.test(path) && !path.includes("//") ? path : undefined;
}
