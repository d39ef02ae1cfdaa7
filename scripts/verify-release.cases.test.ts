import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { smallRelease } from "./testing/small-release.ts";

/** The command, in a checkout that has a release: what it may never do is build there. */
const command = resolve("packaging/verify-release.mjs");
let release: ReturnType<typeof smallRelease>;
beforeEach(() => {
  release = smallRelease();
});
afterEach(() => rmSync(release.checkout, { recursive: true }));

function flip(name: string): void {
  const bytes = readFileSync(release.at(name));
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(release.at(name), bytes);
}

const drop = (name: string) => rmSync(release.at(name));

function verify(env: Record<string, string> = { RELEASE_PUBLIC_KEY: "release.pub" }) {
  const before = release.contents();
  const { status, stdout, stderr } = spawnSync(process.execPath, [command], {
    cwd: release.checkout,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ...env },
  });
  expect(release.contents()).toEqual(before);
  expect(stderr).toBe("");
  return { status, said: stdout };
}

test("a good release passes", () => {
  expect(verify()).toEqual({ status: 0, said: "verify-release: all is as it says\n" });
});

test("the signature is the one that cosign makes", () => {
  const env = { ...process.env, COSIGN_PASSWORD: "" };
  const cosign = (...args: readonly string[]) =>
    execFileSync("cosign", args, { cwd: release.checkout, env, stdio: ["ignore", "pipe", "ignore"] });
  cosign("generate-key-pair", "--output-key-prefix", "other");
  const sums = join("release", "SHA256SUMS");
  writeFileSync(
    `${release.at("SHA256SUMS")}.sig`,
    cosign("sign-blob", "--yes", "--tlog-upload=false", "--key", "other.key", sums),
  );
  expect(verify({ RELEASE_PUBLIC_KEY: "other.pub" }).status).toBe(0);
  expect(verify().status).toBe(1);
});

test("without a key it says that the signature was not checked", () => {
  const { status, said } = verify({});
  expect(status).toBe(3);
  expect(said).toContain("signature NOT checked");
});

const archive = "mfa-enrollment-1.0.0.tar.gz";
const deb = "mfa-enrollment_1.0.0_amd64.deb";
const bill = "mfa-enrollment-1.0.0.cdx.json";
const provenance = "mfa-enrollment-1.0.0.intoto.json";

test.each([
  ["a flipped byte in a package", () => flip(deb), `${deb} has another sum`],
  ["a flipped byte in the archive", () => flip(archive), `${archive} has another sum`],
  ["a flipped byte in the sums", () => flip("SHA256SUMS"), "SHA256SUMS"],
  ["a flipped byte in the signature", () => flip("SHA256SUMS.sig"), "is not the signature of this key"],
  [
    "another package with sums made anew, without the key",
    () => {
      flip(deb);
      release.sumUp();
    },
    "SHA256SUMS.sig is not the signature of this key",
  ],
  [
    "garbage as signature",
    () => writeFileSync(release.at("SHA256SUMS.sig"), "garbage\n"),
    "is not the signature of this key",
  ],
  ["no signature", () => drop("SHA256SUMS.sig"), "SHA256SUMS.sig is missing"],
  ["no sums", () => drop("SHA256SUMS"), "SHA256SUMS is missing"],
  ["a package that is missing", () => drop(deb), `${deb} is missing`],
  ["a file too many", () => writeFileSync(release.at("more"), "more"), "more is not in SHA256SUMS"],
  ["a folder as an artefact", () => [drop(deb), mkdirSync(release.at(deb))], `${deb} is missing`],
  ["a folder that isn't there", () => rmSync(release.folder, { recursive: true }), "release is not a folder"],
])("%s is refused", (_, spoil, fault) => {
  spoil();
  const { status, said } = verify();
  expect(said).toContain(fault);
  expect(status).toBe(1);
});

// Sums that fit, and were signed: what is wrong is in the contents.
test.each([
  ["a package and its sum", () => drop(deb), `${deb} is missing`],
  ["the archive and its sum", () => drop(archive), "ends with .tar.gz is missing"],
  ["the bill and its sum", () => drop(bill), "ends with .cdx.json is missing"],
  ["the provenance and its sum", () => drop(provenance), "ends with .intoto.json is missing"],
])("%s that are missing together are refused", (_, spoil, fault) => {
  spoil();
  release.sumUp();
  release.signSums();
  const [signed, unsigned] = [verify(), verify({})];
  expect(signed.said).toContain(fault);
  expect([signed.status, unsigned.status]).toEqual([1, 1]);
});

test.each([
  ["another package", deb, "a package with something in it", `${deb} is not what`],
  ["provenance that is no JSON", provenance, "{", `${provenance} can't be read`],
  ["a bill without components", bill, "{}", `${bill} can't be read`],
  ["an archive that is none", archive, "no archive", `${archive} can't be read`],
  ["a bill that lacks a package", bill, '{"components":[]}', "hono@4.0.0 is shipped, and"],
  ["a bill that lacks the C library", bill, '{"components":[]}', "libc6@2.41-12 is shipped, and"],
])("%s is refused, with a sum and a signature that fit too", (_, name, text, fault) => {
  writeFileSync(release.at(name), text);
  release.sumUp();
  release.signSums();
  const { status, said } = verify();
  expect(said).toContain(fault);
  expect(status).toBe(1);
});

test("a key that is none is said, not thrown", () => {
  const { status, said } = verify({ RELEASE_PUBLIC_KEY: "package.json" });
  expect(said).toContain("RELEASE_PUBLIC_KEY names no file with a public key");
  expect(status).toBe(1);
});
