import { execFileSync } from "node:child_process";
import { createHash, createSign, generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const keys = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const NAME = "mfa-enrollment-1.0.0";
const FILES = {
  archive: `${NAME}.tar.gz`,
  deb: "mfa-enrollment_1.0.0_amd64.deb",
  bill: `${NAME}.cdx.json`,
  provenance: `${NAME}.intoto.json`,
};

const SHIPPED = [
  { name: "hono", version: "4.0.0" },
  { name: "libc6", version: "2.41-12" },
];

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** A checkout with a signed release that has one small file of each kind, and the public key in `release.pub`. */
export function smallRelease() {
  const checkout = mkdtempSync(join(tmpdir(), "verify-release-"));
  const folder = join(checkout, "release");
  const at = (name: string) => join(folder, name);
  const sum = (name: string) => sha256(readFileSync(at(name)));

  function sumUp(): void {
    const names = readdirSync(folder).filter((name) => !name.startsWith("SHA256SUMS"));
    writeFileSync(at("SHA256SUMS"), names.map((name) => `${sum(name)}  ${name}\n`).join(""));
  }

  function signSums(): void {
    const signature = createSign("sha256").update(readFileSync(at("SHA256SUMS")));
    writeFileSync(at("SHA256SUMS.sig"), signature.sign(keys.privateKey, "base64"));
  }

  /** All files, with what they hold. */
  const contents = () =>
    readdirSync(checkout, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, sha256(readFileSync(path))]);

  execFileSync("git", ["init", "--quiet", checkout]);
  writeFileSync(join(checkout, "package.json"), '{"version": "1.0.0"}');
  writeFileSync(join(checkout, "release.pub"), keys.publicKey.export({ type: "spki", format: "pem" }));
  mkdirSync(at(NAME), { recursive: true });
  writeFileSync(at(join(NAME, "THIRD-PARTY-NOTICES.txt")), "hono 4.0.0 (MIT)\n\nIts licence.\n");
  execFileSync("tar", ["-czf", FILES.archive, NAME], { cwd: folder });
  rmSync(at(NAME), { recursive: true });
  writeFileSync(at(FILES.deb), "a package");
  writeFileSync(at(FILES.bill), JSON.stringify({ components: SHIPPED }));
  const subject = readdirSync(folder).map((name) => ({ name, digest: { sha256: sum(name) } }));
  const resolvedDependencies = [{ uri: "pkg:deb/debian/libc6@2.41-12?arch=amd64" }];
  const predicate = { buildDefinition: { resolvedDependencies } };
  writeFileSync(at(FILES.provenance), JSON.stringify({ subject, predicate }));
  sumUp();
  signSums();
  return { checkout, folder, at, sumUp, signSums, contents };
}
