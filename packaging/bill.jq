# bill.jq: the bill of materials (CycloneDX) of $all, what npm knows to be bundled, and $found, lines of what images have below that:
# `debian VERSION`, `deb NAME VERSION ARCHITECTURE` and `npm NAME VERSION`. Without Debian's version, scanners leave its packages out.
# A bundle has no packages that a scanner could find: its notices name them.
([$notices | scan("(?m)^((?:@[\\w.-]+/)?[\\w.-]+) (\\d+\\.\\d+\\.\\d+[\\w.+-]*) \\(") | join("@")]) as $shipped
| [$all[0].components[] | select("\(.name)@\(.version)" | IN($shipped[]))] as $bundled
| ($found | capture("(?m)^debian (?<version>[0-9]+)$").version) as $debian
| [$found | split("\n")[] | select(test("^(deb|npm) ")) | split(" ") as [$kind, $name, $version, $arch]
    | "\($name | @uri)@\($version | @uri)" as $package
    | (if $kind == "deb" then "pkg:deb/debian/\($package)?arch=\($arch)&distro=debian-\($debian)" else "pkg:npm/\($package)" end) as $purl
    | {type: "library", $name, $version, $purl, "bom-ref": $purl}] as $below
| ($bundled + $below | unique_by(."bom-ref")) as $components
| ($components | map(."bom-ref")) as $refs
# Neither a time nor a serial number: the same release has the same bill.
| $all[0] | del(.serialNumber)
| .metadata |= {lifecycles, component: (.component + {name: $own[0].name, version: $own[0].version, type: "application"})}
| .components = $components
| .dependencies |= map(select(.ref | IN($refs[])) | {ref, dependsOn: [.dependsOn[]? | select(IN($refs[]))]})
