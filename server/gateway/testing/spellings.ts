/** A number from 0 to 1, the next of a series that its seed makes again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const GUARDED = ["enableMfa", "acceptMfa", "disableMfa"] as const;
/** Neighbours whose names have `mfa` in them too. */
const OTHERS = [
  "users/mfa-admin",
  "users/1/mfaReport",
  "enableMfa/history",
  "mfa.png",
  "users/enableMfa-svc",
  "reports/disableMfa.csv",
  "users/1/enableMfaNotice",
] as const;

type Random = () => number;
const one = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[Math.floor(random() * from.length)] ?? from[0];
const hex = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

/** Some characters in another case, or as escapes, or as escapes of escapes. */
function respelled(random: Random, text: string): string {
  const rate = random() ** 2;
  return Array.from(text)
    .map((character) => {
      if (random() > rate) return character;
      switch (one(random, ["case", "escape", "twice", "thrice", "capitals"])) {
        case "case":
          return random() < 0.5 ? character.toUpperCase() : character.toLowerCase();
        case "escape":
          return hex(character);
        case "capitals":
          return hex(character).toUpperCase();
        case "twice":
          return hex(character).replaceAll("%", "%25");
        default:
          return hex(character).replaceAll("%", "%2525");
      }
    })
    .join("");
}

const separator = (random: Random): string =>
  random() < 0.8
    ? "/"
    : one(random, ["//", "/./", "\\", "/x/../", "%2f", "%5c", ";v=1/", "/%2e/", "%252f", ";/", "/;a/"]);
const end = (random: Random): string =>
  random() < 0.7
    ? ""
    : one(random, [
        "/",
        "//",
        ";",
        ";x=y",
        "/.",
        "%20",
        "%2f",
        "?",
        "?a=b",
        "%3fa",
        "%23",
        ".",
        "/x/..",
        "//x/%2e%2e",
      ]);

const join = (random: Random, segments: readonly string[]): string =>
  segments.map((segment) => separator(random) + respelled(random, segment)).join("") + end(random);

/** One of the guarded calls in some spelling. */
export function guardedSpelling(random: Random): string {
  const version = one(random, ["v8.1", "v1", "v4"]);
  return join(random, ["api", version, "users", one(random, ["1001", "a b", "ada"]), one(random, GUARDED)]);
}

/** A call that is none of them, with escapes and capitals as a client may write them. */
export function otherSpelling(random: Random): string {
  const path = `api/v8.1/${one(random, OTHERS)}`;
  return path
    .split("/")
    .map((segment) => `/${respelled(random, segment)}`)
    .join("");
}

/**
 * How a lenient program reads a path: decoded as often as it can be, in any case, with `\` as `/`, without parameters, dots
 * and doubled slashes. Written apart from what it tests.
 */
export function readLeniently(target: string): string {
  let path = target;
  for (let before = ""; before !== path;) {
    before = path;
    path = path.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
  }
  const segments: string[] = [];
  for (const segment of path
    .replace(/[?#].*$/s, "")
    .replace(/\\/g, "/")
    .split("/")) {
    const name = segment.replace(/;.*$/s, "").trim().toLowerCase();
    if (name === "..") segments.pop();
    else if (!/^\.?$/.test(name)) segments.push(name.replace(/[. ]+$/, ""));
  }
  return `/${segments.join("/")}`;
}

/** Whether a lenient program takes it for one of the guarded calls. */
export function readsAsGuarded(target: string): boolean {
  return /\/users\/[^/]+\/(enable|accept|disable)mfa$/.test(readLeniently(target));
}
