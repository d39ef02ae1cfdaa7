#!/usr/bin/env bash
# reproduce.sh [FOLDER]: makes the release of this commit a second time, elsewhere, and compares every byte but the signature's.
set -euo pipefail
first=$(realpath "${1:-release}")
cd "$(dirname "$0")/.."
second=$(mktemp -d)
trap 'rm -rf "$second"' EXIT
RELEASE_SIGNING_KEY='' packaging/release.sh "$second" >/dev/null
diff --brief --exclude=SHA256SUMS.sig "$first" "$second"
echo "reproduce: $(find "$second" -type f | wc -l) files, each the same"
