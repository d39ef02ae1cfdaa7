const LONGEST = 2_048;

/** Escapes that would mean another path, or another part of this server, after a second decoding, and odd separators. */
const TRICKS = /^\/[^/]*%|%2f|%5c|%2e|%25|%0|%1|%7f|\\|;|\/\//i;

/**
 * The path of a request after the one normalisation that URL parsing is (dot segments resolved, `\` read as `/`),
 * or null for a path that can be read in two ways: no such path exists.
 */
export function requestPath(url: URL): string | null {
  const path = url.pathname;
  if (path.length > LONGEST || TRICKS.test(path)) return null;
  try {
    // What it comes to is looked at, because a bundler drops a call whose result nobody uses.
    return decodeURIComponent(path) === "" ? null : path;
  } catch {
    return null;
  }
}
