#!/usr/bin/env bash
# base.sh TARGET CPU ARCH SUMS: what an image needs below the program: Debian's C and C++ libraries, and Node. Adds the sums of the
# Debian packages to a file.
set -euo pipefail
umask 022
target=$1 cpu=$2 arch=$3
export SUMS=$4
mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' | grep -m1 '^[a-z]* http')
mkdir -p "$target"
# Nothing is configured, so that it also works for another CPU; scanners read status.d.
mmdebstrap --quiet --mode=root --variant=extract --architectures="$arch" --include=base-files,libc6,libgcc-s1,libstdc++6 \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
  --extract-hook='mkdir "$1/var/lib/dpkg/status.d" && cd "$1/var/cache/apt/archives" && sha256sum *.deb >>"$SUMS" &&
    for deb in *.deb; do dpkg-deb --field "$deb" >"$1/var/lib/dpkg/status.d/$(dpkg-deb --field "$deb" Package)"; done' \
  ${mirror%% *} "$target" ${mirror#* }
rm -rf "$target"/etc/{resolv.conf,hostname,apt} "$target"/dev/* "$target"/var/{log,cache,lib/apt}/*
echo 'mfa:x:10001:10001::/data:/' >"$target/etc/passwd"
echo 'mfa:x:10001:' >"$target/etc/group"
cp packaging/node/package*.json "$target/usr/lib"
npm ci --prefix "$target/usr/lib" --silent --no-fund --ignore-scripts --os=linux --cpu="$cpu"
rm -r "$target"/usr/lib/package*.json "$target/usr/lib/node_modules/node-linux-$cpu"/{include,share,CHANGELOG.md} "$target/usr/lib/node_modules"/.[a-z]*
ln -s "../lib/node_modules/node-linux-$cpu/bin/node" "$target/usr/bin/node"
