// provenance.mjs: an in-toto statement with SLSA provenance, of the sums of files on standard input: `SUM  NAME` of what was made,
// then an empty line, then of the Debian packages. It names no host and no time, so that a second build makes the same.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
const sums = (text) => text.split("\n").map((line) => line.split("  "));
const [made, debian] = readFileSync(0, "utf8").trim().split("\n\n").map(sums);
const node = JSON.parse(readFileSync("packaging/node/package-lock.json", "utf8")).packages;

/** `libc6_2.41-12_amd64.deb` as a package URL. */
function debUrl(file) {
  const [name, version, arch] = file.replace(/\.deb$/, "").split("_");
  return `pkg:deb/debian/${name}@${version}?arch=${arch}`;
}

const statement = {
  _type: "https://in-toto.io/Statement/v1",
  subject: made.map(([sha256, name]) => ({ name, digest: { sha256 } })),
  predicateType: "https://slsa.dev/provenance/v1",
  predicate: {
    buildDefinition: {
      buildType: "urn:mfa-enrollment:npm-run-release:1",
      externalParameters: { version: JSON.parse(readFileSync("package.json", "utf8")).version },
      internalParameters: { node: process.versions.node },
      resolvedDependencies: [
        {
          uri: "git+file:.",
          digest: { gitCommit: git("rev-parse", "HEAD"), gitTree: git("rev-parse", "HEAD^{tree}") },
        },
        ...debian.map(([sha256, file]) => ({ uri: debUrl(file), digest: { sha256 } })),
        ...Object.entries(node)
          .filter(([, { integrity }]) => integrity !== undefined)
          .map(([path, { version, integrity }]) => ({
            uri: `pkg:npm/${path.replace("node_modules/", "")}@${version}`,
            digest: { sha512: Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex") },
          })),
      ],
    },
    runDetails: { builder: { id: "urn:mfa-enrollment:npm-run-release" } },
  },
};
process.stdout.write(`${JSON.stringify(statement, null, 2)}\n`);
