# bill.jq: the bill of materials (CycloneDX) of $all, what npm knows to be bundled, and $found, what cdxgen found in images.
# A bundle has no packages that a scanner could find: its notices name them.
([$notices | scan("(?m)^((?:@[\\w.-]+/)?[\\w.-]+) (\\d+\\.\\d+\\.\\d+[\\w.+-]*) \\(") | join("@")]) as $shipped
| [$all[0].components[] | select("\(.name)@\(.version)" | IN($shipped[]))] as $bundled
# Of the rest, what was installed: Debian's packages, without those they were built from, and Node. Where it was found is left out.
| [$found[].components[]
    | select((.tags // [] | index("source") | not) and (.purl // "" | test("^pkg:(deb/|npm/node-linux-)")))
    | {type, name, version, licenses, purl, "bom-ref": .purl} | with_entries(select(.value))] as $below
| ($bundled + $below | unique_by(."bom-ref")) as $components
| ($components | map(."bom-ref")) as $refs
# Neither a time nor a serial number: the same release has the same bill.
| $all[0] | del(.serialNumber)
| .metadata |= {lifecycles, component: (.component + {name: $own[0].name, version: $own[0].version, type: "application"})}
| .components = $components
| .dependencies |= map(select(.ref | IN($refs[])) | {ref, dependsOn: [.dependsOn[]? | select(IN($refs[]))]})
