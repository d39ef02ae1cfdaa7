#!/usr/bin/env bash
# release.sh [FOLDER]: makes everything that people install, of the commit that is checked out, into a folder that is emptied.
# Two runs on one commit make the same bytes. RELEASE_SIGNING_KEY names a key of cosign; BUILT a folder that has dist and dist-server.
set -euo pipefail
umask 022
cd "$(dirname "$0")/.."
signing_key=${RELEASE_SIGNING_KEY:+$(realpath "$RELEASE_SIGNING_KEY")}
out=$(realpath --canonicalize-missing "${1:-release}")
[ -z "$(git status --porcelain --untracked-files=no)" ] || { echo "release: there are changes that are in no commit" >&2; exit 1; }
version=$(node --print 'require("./package.json").version')
name=mfa-enrollment-$version
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH DPKG_DEB_THREADS_MAX=1 LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out"
mkdir -p "$out"

built=${BUILT:-$work/built}
if [ -z "${BUILT:-}" ]; then
  npx vite build --logLevel warn --emptyOutDir --outDir "$built/dist"
  npx vite build --logLevel warn --emptyOutDir --ssr server/main.ts --outDir "$built/dist-server"
fi

packaging/program.sh "$built" "$work/$name" x64 arm64
pack() { tar --create --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --directory="$1" "$2"; }
pack "$work" "$name" | gzip -9 --no-name >"$out/$name.tar.gz"
cp "$work/$name/THIRD-PARTY-NOTICES.txt" packaging/verify-release.mjs "$out"

manual() { echo "'\\\" t"; lowdown -s -tman -M "title=$1" -M "section=$2" -M "date=$(date --utc --date="@$SOURCE_DATE_EPOCH" +%F)"; }

package() { # ARCH PROGRAM
  local source=$work/deb-$1/source
  mkdir -p "$source/docs"
  cp -r packaging/debian packaging/mfa-enrollment public/config.json "$source"
  cp -r docs/*.md docs/*.schema.json docs/hosting "$source/docs"
  cp -r "$2" "$source/program"
  printf 'mfa-enrollment (%s) unstable; urgency=medium\n\n  * What changed is in CHANGELOG.md, beside this file.\n\n -- %s  %s\n' "$version" \
    "$(sed -n 's/^Maintainer: //p' packaging/debian/control)" "$(date --utc --rfc-email --date="@$SOURCE_DATE_EPOCH")" >"$source/debian/changelog"
  { printf '# NAME\n\nmfa-enrollment - commands of the MFA enrollment server\n\n# COMMANDS\n\n'
    DATA_DIR=/nowhere node "$work/$name/server.js" admin --help | sed 's/node [^ ]* admin/mfa-enrollment admin/; s/^/    /'; } |
    manual MFA-ENROLLMENT 1 >"$source/mfa-enrollment.1"
  { printf '# NAME\n\nmfa-enrollment.conf - settings in /etc/mfa-enrollment/environment\n\n'
    sed -E 's/^\| (`[^|]*) \| ([^|]*) \| (.*) \|$/\1 (\2)\n: \3\n/; /^\| variable/,+1d' docs/settings.md; } |
    manual MFA-ENROLLMENT.CONF 5 >"$source/mfa-enrollment.conf.5"
  (cd "$source" && dpkg-architecture --host-arch "$1" --command debian/rules binary >"$work/dh.log" 2>&1) || { cat "$work/dh.log" >&2; exit 1; }
  cp "$work/deb-$1"/*.deb "$out"
}

builder() { buildah --root "$work/images" --runroot "$work/run" --storage-driver vfs "$@"; }

image() { # CPU ARCH PROGRAM
  local base=$work/base-$2 container
  packaging/base.sh "$base" "$1" "$2" "$work/materials"
  container=$(builder from --quiet --arch "$2" scratch)
  builder add --quiet "$container" "$base" / >/dev/null
  builder commit --quiet --timestamp "$SOURCE_DATE_EPOCH" "$container" "base-$2" >/dev/null
  mkdir -p "$work/context-$2/data"
  cp -r "$3" "$work/context-$2/app"
  builder build --quiet --pull=never --arch "$2" --isolation chroot --network host --layers --timestamp "$SOURCE_DATE_EPOCH" \
    --build-arg "BASE=localhost/base-$2" --build-context "build=$work/context-$2" --tag "program-$2" --label "org.opencontainers.image.version=$version" \
    --label "org.opencontainers.image.revision=$(git rev-parse HEAD)" --file Containerfile "$work/context-$2" >/dev/null
  # buildah's own archive has the time of its making.
  builder push --quiet "program-$2" "oci:$work/layout-$2:mfa-enrollment:$version"
  pack "$work/layout-$2" . >"$out/$name-$2.oci.tar"
  # What the finished image has below the program, as dpkg and npm say there. Some blobs aren't layers, and no archives.
  for blob in "$work/layout-$2"/blobs/sha256/*; do
    { tar -xzOf "$blob" usr/lib/os-release | sed -nE 's/^VERSION_ID="(.*)"$/debian \1/p'
      tar -xzOf "$blob" --wildcards 'var/lib/dpkg/status.d/*' | sed -nE 's/^(Package|Version|Architecture): //p' | paste -d ' ' - - - | sed 's/^/deb /'
      tar -xzOf "$blob" --wildcards 'usr/lib/node_modules/node-linux-*/package.json' | jq --raw-output '"npm \(.name) \(.version)"'; } 2>/dev/null || true
  done >>"$work/found"
}

for cpu in x64 arm64; do
  arch=${cpu/x64/amd64}
  packaging/program.sh "$built" "$work/program-$arch" "$cpu"
  package "$arch" "$work/program-$arch"
  image "$cpu" "$arch" "$work/program-$arch"
done

npm sbom --sbom-format cyclonedx --package-lock-only >"$work/all.json"
jq --exit-status --null-input --rawfile notices "$out/THIRD-PARTY-NOTICES.txt" --slurpfile all "$work/all.json" --slurpfile own package.json \
  --rawfile found "$work/found" --from-file packaging/bill.jq >"$out/$name.cdx.json"

made_from() { # Debian's packages and Node, as `ALGORITHM SUM URL`
  sort --unique "$work/materials" | sed -E 's|^(\S+)  ([^_]+)_([^_]+)_(\w+)\.deb$|sha256 \1 pkg:deb/debian/\2@\3?arch=\4|'
  jq --raw-output '.packages | to_entries[] | select(.value.integrity) | .value.integrity[7:] + " pkg:npm/" + (.key | sub("node_modules/"; "")) + "@" + .value.version' \
    packaging/node/package-lock.json | while read -r sum url; do echo "sha512 $(base64 -d <<<"$sum" | od -An -v -tx1 | tr -d ' \n') $url"; done
}
jq --null-input --arg made "$(cd "$out" && sha256sum -- *)" --arg materials "$(made_from)" --arg version "$version" --arg node "$(node --print process.versions.node)" \
  --arg commit "$(git rev-parse HEAD)" --arg tree "$(git rev-parse 'HEAD^{tree}')" --from-file packaging/provenance.jq >"$work/provenance"
mv "$work/provenance" "$out/$name.intoto.json"
cd "$out"
sha256sum -- * >"$work/sums"
mv "$work/sums" SHA256SUMS
if [ -n "$signing_key" ]; then
  cosign sign-blob --yes --tlog-upload=false --key "$signing_key" SHA256SUMS 2>"$work/cosign.log" >SHA256SUMS.sig || { cat "$work/cosign.log" >&2; exit 1; }
else
  echo 'release: UNSIGNED: RELEASE_SIGNING_KEY is not set'
fi
ls
