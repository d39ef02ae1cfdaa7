// `npm run verify-release [FOLDER] [sums]`: sums, signature, bill, provenance, and a second build that must have the same bytes.
// With `sums` there is no second build. RELEASE_PUBLIC_KEY names the key that must have signed.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { billFaults } from "./bill.mjs";
import { makeRelease } from "./release.mjs";
import { isSigned } from "./signature.mjs";
import { sha256OfFile } from "./tar.mjs";

/** Files that no sum is of. */
const UNSUMMED = new Set(["SHA256SUMS", "SHA256SUMS.sig"]);

/** What is wrong with the files of a release, by themselves. */
export function releaseFaults(folder, publicKey = "") {
  const sums = readSums(folder);
  const there = readdirSync(folder).filter((name) => !UNSUMMED.has(name));
  const faults = [
    ...there.filter((name) => !sums.has(name)).map((name) => `${name} is not in SHA256SUMS`),
    ...[...sums].flatMap(([name, sum]) => {
      if (!there.includes(name)) return [`${name} is missing`];
      return sha256OfFile(join(folder, name)) === sum ? [] : [`${name} has another sum`];
    }),
    ...signatureFaults(folder, publicKey),
  ];
  return faults.length > 0 ? faults : contentFaults(folder, there);
}

function readSums(folder) {
  const lines = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function signatureFaults(folder, publicKey) {
  if (publicKey === "") return [];
  const path = join(folder, "SHA256SUMS.sig");
  if (!existsSync(path)) return ["SHA256SUMS is not signed"];
  const good = isSigned(
    readFileSync(join(folder, "SHA256SUMS")),
    readFileSync(path, "utf8").trim(),
    publicKey,
  );
  return good ? [] : ["SHA256SUMS.sig is not the signature of this key"];
}

/** The bill against the notices inside the archive, and the provenance against the files. */
function contentFaults(folder, there) {
  const one = (end) => join(folder, there.find((name) => name.endsWith(end)) ?? "missing");
  const json = (end) => JSON.parse(readFileSync(one(end), "utf8"));
  const unpack = ["-xzOf", one(".tar.gz"), "--wildcards", "*/THIRD-PARTY-NOTICES.txt"];
  const notices = execFileSync("tar", unpack, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const subjects = new Map(json(".intoto.json").subject.map(({ name, digest }) => [name, digest.sha256]));
  const unnamed = there.filter(
    (name) => !name.endsWith(".intoto.json") && subjects.get(name) !== sha256OfFile(join(folder, name)),
  );
  return [
    ...billFaults(json(".cdx.json"), notices),
    ...unnamed.map((name) => `${name} is not what the provenance says`),
  ];
}

/** Files that a second build makes in another way. */
function differences(folder) {
  const second = mkdtempSync(join(tmpdir(), "second-"));
  try {
    makeRelease(second);
    const [mine, theirs] = [readSums(second), readSums(folder)];
    return [...theirs]
      .filter(([name, sum]) => mine.get(name) !== sum)
      .map(([name]) => `${name} is built otherwise`);
  } finally {
    rmSync(second, { recursive: true });
  }
}

if (process.argv[1]?.endsWith("verify-release.mjs")) {
  const args = process.argv.slice(2);
  const folder = args.find((arg) => arg !== "sums") ?? "release";
  const faults = releaseFaults(folder, process.env["RELEASE_PUBLIC_KEY"]);
  if (faults.length === 0 && !args.includes("sums")) faults.push(...differences(folder));
  for (const fault of faults) process.stdout.write(`verify-release: ${fault}\n`);
  if (faults.length === 0) process.stdout.write("verify-release: all is as it says\n");
  process.exitCode = faults.length === 0 ? 0 : 1;
}
