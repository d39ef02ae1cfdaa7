import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";

/** Signs of cryptography in a source, by what docs/security/inventory.md calls it. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  "AES-256-GCM": /create(?:C|Dec)ipheriv\("aes-256-gcm"/,
  argon2id: /from "@node-rs\/argon2"/,
  "HMAC-SHA-256": /createHmac\("sha256"/,
  "HMAC-SHA-1": /createHmac\("sha1"/,
  "HMAC-SHA-1, -256 or -512 of WebCrypto": /\bsubtle\b/,
  "SHA-256 of a certificate": /fingerprint256/,
  "SHA-256": /(?:createHash|hash)\("sha256"|sha256sum/,
  "ECDSA with SHA-256, of a release": /createVerify\("sha256"|cosign sign/,
  "keys and certificates, read": /createP\w+Key\(|new X509Certificate/,
  "random numbers and ids": /\brandom(?:Bytes|Int|UUID)\(|getRandomValues\(/,
  "comparison in constant time": /timingSafeEqual\(/,
  TLS: /["'`]node:(?:tls|https)["'`]|minVersion/,
};

/** What is imported of Node's cryptography: none that makes keys, or whose algorithm isn't looked at below. */
const KNOWN =
  /^(?:createHash|createHmac|createCipheriv|createDecipheriv|createVerify|createPublicKey|createPrivateKey|hash|randomBytes|randomInt|randomUUID|timingSafeEqual|X509Certificate|type \w+)$/;

/** Each of these takes an algorithm first. */
const OF_ALGORITHM = [
  "createHash",
  "createHmac",
  "createCipheriv",
  "createDecipheriv",
  "createVerify",
  "hash",
];

const MODULE = /["'`](?:node:)?crypto["'`]/g;
const IMPORT = /^import \{([^}]*)\} from "node:crypto";$/gm;

const isSource = (path: string) =>
  /\.(?:tsx?|m?js|sh)$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path);
const files = ["contract", "server", "src", "packaging"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
);
const sources = [...files, "server.js", "Containerfile"]
  .filter((path) => isSource(path) || path === "Containerfile")
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

const usesModule = (text: string) =>
  /["'`](?:node:)?(?:crypto|tls)["'`]|"@node-rs\/argon2"|\bsubtle\b/.test(text);

/** What of this source the inventory couldn't know: another algorithm, one that isn't written out, or another way to the module. */
function unknownIn(path: string, text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
  const imports = [...code.matchAll(IMPORT)];
  const members = imports.flatMap(([, list = ""]) => list.split(",").map((one) => one.trim()));
  const faults = members.filter((one) => one !== "" && !KNOWN.test(one)).map((one) => `imports ${one}`);
  if ([...code.matchAll(MODULE)].length > imports.length) faults.push("comes to the module in another way");
  const used = code.replaceAll(IMPORT, "");
  const ofCodes = path === join("server", "secrets", "totp.ts") ? ["sha1"] : [];
  const known = ["aes-256-gcm", "sha256", ...ofCodes];
  for (const member of OF_ALGORITHM.filter((one) => members.includes(one))) {
    const uses = [...used.matchAll(new RegExp(`\\b${member}\\b(?:\\("([^"]+)")?`, "g"))];
    for (const [, algorithm = "?"] of uses)
      if (!known.includes(algorithm)) faults.push(`${member} of ${algorithm}`);
  }
  const inBrowser = [...code.matchAll(/"(?:SHA-\d+|AES-\w+|RSA\w*-\S+|ECDSA|ECDH|Ed\d+)"/g)];
  const isTotp = path === join("src", "lib", "totp.ts");
  if (/\bsubtle\b/.test(code) && !isTotp) faults.push("comes to WebCrypto");
  const algorithms = inBrowser.map(([one]) => one).join();
  if (algorithms !== (isTotp ? '"SHA-1","SHA-256","SHA-512"' : "")) faults.push(`names ${algorithms}`);
  return faults;
}

test("the inventory names every file in which something is encrypted, hashed or signed", () => {
  const page = readFileSync("docs/security/inventory.md", "utf8");
  const [section = ""] = page.split("## In the code")[1]?.split("\n## ") ?? [];
  const told = section.split("\n").flatMap((line) => {
    const [, what = "", where = ""] = line.split("|").map((cell) => cell.trim());
    return [...where.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => ({ what, file }));
  });
  const found = sources.flatMap(({ path, text }) =>
    Object.entries(SIGNS).flatMap(([what, sign]) => (sign.test(text) ? [`${what}: ${path}`] : [])),
  );
  expect(told.map(({ what, file }) => `${what}: ${file}`).toSorted()).toEqual(found.toSorted());
  const users = sources.filter(({ text }) => usesModule(text)).map(({ path }) => path);
  const named = new Set(told.map(({ file }) => file));
  expect(users.filter((path) => !named.has(path))).toEqual([]);
});

test("no other algorithm, and nothing else of Node's cryptography, is in the code", () => {
  const faults = sources.map(({ path, text }) => [path, unknownIn(path, text)] as const);
  expect(faults.filter(([, unknown]) => unknown.length > 0)).toEqual([]);
});

describe("a use of cryptography that isn't written out", () => {
  it.each([
    'import { createHash } from "node:crypto";\ncreateHash(variable);',
    'import { createHash } from "node:crypto";\nconst make = createHash;',
    'import { createHash } from "node:crypto";\ncreateHash("md5");',
    'import { createHash as make } from "node:crypto";\nmake("md5");',
    'import { createSign } from "node:crypto";',
    'import * as all from "node:crypto";',
    'import all from "crypto";',
    'const { createHash } = await import("node:crypto");',
    'const all = require("crypto");',
    'process.getBuiltinModule("node:crypto");',
    "const { subtle } = crypto;",
    'crypto["subtle"].digest("SHA-1", text);',
    'const all = crypto, name = "AES-CBC";',
  ])("is seen: %s", (text) => expect(unknownIn("server/some.ts", text)).not.toEqual([]));
});
