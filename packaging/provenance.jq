# provenance.jq: an in-toto statement with SLSA provenance, of `SUM  NAME` lines of what was made, and `ALGORITHM SUM URL` of what
# it was made from. It names no host and no time, so that a second build makes the same.
def lines(by): split("\n") | map(select(. != "") | split(by));
{
  _type: "https://in-toto.io/Statement/v1",
  subject: ($made | lines("  ") | map({name: .[1], digest: {sha256: .[0]}})),
  predicateType: "https://slsa.dev/provenance/v1",
  predicate: {
    buildDefinition: {
      buildType: "urn:mfa-enrollment:npm-run-release:1",
      externalParameters: {version: $version},
      internalParameters: {node: $node},
      resolvedDependencies: ([{uri: "git+file:.", digest: {gitCommit: $commit, gitTree: $tree}}]
        + ($materials | lines(" ") | map({uri: .[2], digest: {(.[0]): .[1]}})))
    },
    runDetails: {builder: {id: "urn:mfa-enrollment:npm-run-release"}}
  }
}
