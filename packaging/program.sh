#!/usr/bin/env bash
# program.sh BUILT TARGET CPU...: the program as it is installed, made of the build in BUILT, for one or more kinds of CPU.
set -euo pipefail
umask 022
built=$1 target=$2
shift 2
mkdir -p "$target/node_modules"
cp -r "$built/dist" "$built/dist-server" server.js LICENSE CHANGELOG.md packaging/README.md "$target"

# Everything is bundled but packages with native code and what loads them. npm checks them against the lock file.
installed=$(mktemp -d)
trap 'rm -rf "$installed"' EXIT
cp package.json package-lock.json "$installed"
for cpu; do
  npm ci --prefix "$installed" --silent --no-fund --ignore-scripts --omit=dev --os=linux --cpu="$cpu"
  (cd "$installed/node_modules" && cp -r --parents -t "$target/node_modules" @node-rs/argon2 libsql @neon-rs/load detect-libc \
    "@node-rs/argon2-linux-$cpu-gnu" "@libsql/linux-$cpu-gnu")
done
find "$target/node_modules" -type f ! -iname '*.js' ! -name '*.[cm]js' ! -name '*.node' ! -name package.json ! -iname 'licen[cs]e*' -delete
find "$target/node_modules" -type d -empty -delete

jq '{name, version, description, license, type: "module", private: true, engines}' package.json >"$target/package.json"
# The licences of all that is shipped: bundled in the app, in the server, and in node_modules.
{
  line=$(printf '%080d' 0 | tr 0 -)
  cat "$target/dist/licenses.txt" - <<<$'\n'"$line"$'\n'
  cat "$target/dist-server/licenses.txt"
  find "$target/node_modules" -name package.json | sort | while read -r one; do
    printf '\n%s\n\n' "$line"
    jq --raw-output '"\(.name) \(.version) (\(.license))\n"' "$one"
    find "$(dirname "$one")" -maxdepth 1 -iname 'licen[cs]e*' -exec cat {} +
  done
} >"$target/THIRD-PARTY-NOTICES.txt"
chmod -R u=rwX,go=rX "$target"
