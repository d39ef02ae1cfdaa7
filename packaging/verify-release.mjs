#!/usr/bin/env node
// Checks the files of a release against each other and against the key that signed them: `node verify-release.mjs [FOLDER]`.
// It needs Node and tar alone and writes nothing. RELEASE_PUBLIC_KEY names the PEM file of the key.
// Exit 0: all is as it says. 1: something is wrong. 3: nothing is wrong, but without a key the signature was NOT checked.
import { execFileSync } from "node:child_process";
import { createHash, createPublicKey, createVerify } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? "release";
const keyFile = process.env["RELEASE_PUBLIC_KEY"] ?? "";
const SUMS = "SHA256SUMS";
const SIGNATURE = `${SUMS}.sig`;

const read = (name) => readFileSync(join(folder, name));
const sumOf = (name) => createHash("sha256").update(read(name)).digest("hex");
const say = (text) => process.stdout.write(`verify-release: ${text}\n`);

/** @returns null where it can't be done */
function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}

function releaseFaults() {
  const there = attempt(() => readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile()));
  if (there === null) return [`${folder} is not a folder`];
  const names = there.map(({ name }) => name);
  if (!names.includes(SUMS)) return [`${SUMS} is missing`];
  const faults = [...sumFaults(names), ...(keyFile === "" ? [] : signatureFaults(names))];
  // Contents are read only of files that have their sums.
  return faults.length > 0 ? faults : contentFaults(names.filter((name) => !isSums(name)));
}

/** Sums, and their signature: no sum is of them. */
const isSums = (name) => name === SUMS || name === SIGNATURE;

function sumFaults(names) {
  const lines = read(SUMS).toString().trimEnd().split("\n");
  const parsed = lines.map((line) => /^([\da-f]{64}) {2}(.+)$/.exec(line));
  if (parsed.includes(null)) return [`${SUMS} has a line that is no sum`];
  const sums = new Map(parsed.map(([, sum, name]) => [name, sum]));
  return [
    ...names.filter((name) => !sums.has(name) && !isSums(name)).map((name) => `${name} is not in ${SUMS}`),
    ...[...sums].flatMap(([name, sum]) => {
      if (!names.includes(name)) return [`${name} is missing`];
      return sumOf(name) === sum ? [] : [`${name} has another sum`];
    }),
  ];
}

function signatureFaults(names) {
  const key = attempt(() => createPublicKey(readFileSync(keyFile)));
  if (key === null) return ["RELEASE_PUBLIC_KEY names no file with a public key"];
  if (!names.includes(SIGNATURE)) return [`${SIGNATURE} is missing: the release is not signed`];
  const verify = createVerify("sha256").update(read(SUMS));
  const good = attempt(() => verify.verify(key, read(SIGNATURE).toString().trim(), "base64"));
  return good === true ? [] : [`${SIGNATURE} is not the signature of this key`];
}

/** Provenance against the files, and the bill of materials against the notices in the archive and what images are made of. */
function contentFaults(names) {
  const find = (end) => names.find((name) => name.endsWith(end));
  const parts = [".intoto.json", ".cdx.json", ".tar.gz"];
  const missing = parts.filter((end) => find(end) === undefined);
  if (missing.length > 0) return missing.map((end) => `a file that ends with ${end} is missing`);
  const [provenance, bill, archive] = parts.map(find);
  const made = attempt(() => subjectsOf(provenance));
  const told = attempt(() => componentsOf(bill));
  const shipped = attempt(() => [...packagesIn(archive), ...materialsOf(provenance)]);
  const unreadable = [
    [made, provenance],
    [told, bill],
    [shipped, archive],
  ].filter(([is]) => is === null);
  if (unreadable.length > 0) return unreadable.map(([, name]) => `${name} can't be read`);
  const others = names.filter((name) => name !== provenance && made.get(name) !== sumOf(name));
  return [
    ...[...made.keys()].filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...others.map((name) => `${name} is not what ${provenance} says`),
    ...shipped.filter((one) => !told.includes(one)).map((one) => `${one} is shipped, and ${bill} lacks it`),
    ...told.filter((one) => !shipped.includes(one)).map((one) => `${one} is in ${bill}, and not shipped`),
  ];
}

function subjectsOf(provenance) {
  return new Map(JSON.parse(read(provenance)).subject.map(({ name, digest }) => [name, digest.sha256]));
}

/** Of the images: Debian's packages and Node, as package URLs have them. */
function materialsOf(provenance) {
  const { resolvedDependencies = [] } = JSON.parse(read(provenance)).predicate.buildDefinition;
  const names = resolvedDependencies.map(({ uri }) => /^pkg:(?:deb\/debian|npm)\/([^?]+)/.exec(uri)?.[1]);
  return [...new Set(names.filter((one) => one !== undefined))];
}

function componentsOf(bill) {
  return JSON.parse(read(bill)).components.map(({ name, version }) => `${name}@${version}`);
}

/** Names and versions in the archive's notices, each of which begins with such a line. */
function packagesIn(archive) {
  const unpack = ["-xzOf", "-", "--wildcards", "*/THIRD-PARTY-NOTICES.txt"];
  const stdio = ["pipe", "pipe", "ignore"];
  const notices = execFileSync("tar", unpack, { input: read(archive), maxBuffer: 2 ** 28, stdio }).toString();
  const heads = notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+[\w.+-]*) \(/gm);
  return [...new Set([...heads].map(([, name, version]) => `${name}@${version}`))];
}

const faults = releaseFaults();
for (const fault of faults) say(fault);
if (keyFile === "") say("signature NOT checked: RELEASE_PUBLIC_KEY names no key");
if (faults.length === 0) say(keyFile === "" ? "nothing else is wrong" : "all is as it says");
if (faults.length > 0) process.exitCode = 1;
else process.exitCode = keyFile === "" ? 3 : 0;
