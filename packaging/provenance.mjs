import { execFileSync } from "node:child_process";
import { sha256OfFile } from "./tar.mjs";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();

/**
 * An in-toto statement with SLSA provenance: which files, from which commit, of which materials. It names no host and no
 * time, so that a second build makes the same.
 * @param artefacts `{ name, sha256 }` of each file
 * @param materials `{ uri, sha256 }` of what images are based on
 */
export function makeProvenance(version, artefacts, materials) {
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: artefacts.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: "urn:mfa-enrollment:npm-run-release:1",
        externalParameters: { version },
        internalParameters: { node: process.versions.node },
        resolvedDependencies: [
          {
            uri: "git+file:.",
            digest: { gitCommit: git("rev-parse", "HEAD"), gitTree: git("rev-parse", "HEAD^{tree}") },
          },
          { uri: "file:package-lock.json", digest: { sha256: sha256OfFile("package-lock.json") } },
          ...materials.map(({ uri, sha256 }) => ({ uri, digest: { sha256 } })),
        ],
      },
      runDetails: { builder: { id: "urn:mfa-enrollment:npm-run-release" } },
    },
  };
}
