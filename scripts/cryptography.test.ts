import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Signs of cryptography in a source, by what docs/security/inventory.md calls it. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  "AES-256-GCM": /create(?:C|Dec)ipheriv\("aes-256-gcm"/,
  argon2id: /from "@node-rs\/argon2"/,
  "HMAC-SHA-256": /createHmac\("sha256"/,
  "HMAC-SHA-1": /createHmac\("sha1"/,
  "HMAC-SHA-1, -256 or -512 of WebCrypto": /crypto\.subtle/,
  "SHA-256 of a certificate": /fingerprint256/,
  "SHA-256": /(?:createHash|hash)\("sha256"/,
};

/** Everything of Node's cryptography that the signs above know. */
const KNOWN =
  /^(?:create(?:Hash|Hmac|Cipheriv|Decipheriv|PrivateKey)|hash|random(?:Bytes|Int|UUID)|timingSafeEqual|X509Certificate)$/;

const sources = ["contract", "server", "src"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") })),
);

test("the inventory names every file in which something is encrypted, hashed or signed", () => {
  const page = readFileSync("docs/security/inventory.md", "utf8");
  const [section = ""] = page.split("## In the code")[1]?.split("\n## ") ?? [];
  const told = section.split("\n").flatMap((line) => {
    const [, what = "", files = ""] = line.split("|").map((cell) => cell.trim());
    return [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => `${what}: ${file}`);
  });
  const found = sources.flatMap(({ path, text }) =>
    Object.entries(SIGNS).flatMap(([what, sign]) => (sign.test(text) ? [`${what}: ${path}`] : [])),
  );
  expect(told.toSorted()).toEqual(found.toSorted());
});

test("no other algorithm, and nothing else of Node's cryptography, is in the code", () => {
  for (const { path, text } of sources) {
    const named = [...text.matchAll(/\b(?:create(?:Hash|Hmac|Cipheriv|Decipheriv)|hash)\("([^"]+)"/g)];
    const algorithms = named.map(([, algorithm = ""]) => algorithm);
    const inBrowser = [...text.matchAll(/"(?:SHA-\d+|AES-\w+|RSA\w*-\S+|ECDSA|ECDH|Ed\d+)"/g)].map(
      ([one]) => one,
    );
    const webCrypto = path === join("src", "lib", "totp.ts") ? ['"SHA-1"', '"SHA-256"', '"SHA-512"'] : [];
    const ofCodes = path === join("server", "secrets", "totp.ts") ? ["sha1"] : [];
    expect(
      algorithms.filter((one) => !["aes-256-gcm", "sha256", ...ofCodes].includes(one)),
      path,
    ).toEqual([]);
    expect(inBrowser, path).toEqual(webCrypto);
    const imports = [...text.matchAll(/import \{([^}]*)\} from "(?:node:)?crypto"/g)];
    const members = imports.flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()));
    expect(
      members.filter((name) => name !== "" && !name.startsWith("type ") && !KNOWN.test(name)),
      path,
    ).toEqual([]);
    expect(/import (?:type )?(?:\*|\w+)[^{}\n]* from "(?:node:)?crypto"/.test(text), path).toBe(false);
  }
});
