import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { constants, gzipSync } from "node:zlib";

/** Seconds since 1970 of the commit that is released: the time of every file in it. */
export function commitTime() {
  return Number(execFileSync("git", ["log", "-1", "--format=%ct"], { encoding: "utf8" }));
}

/** A tar of entries of a folder that is the same for the same contents: sorted, of one owner and one time. */
export function tar(folder, entries = ["."], owner = 0) {
  const settings = [
    "--sort=name",
    `--mtime=@${commitTime()}`,
    `--owner=${owner}`,
    `--group=${owner}`,
    "--numeric-owner",
  ];
  const format = ["--format=pax", "--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime"];
  return execFileSync("tar", ["-c", ...settings, ...format, "-C", folder, ...entries], {
    maxBuffer: 2 ** 30,
  });
}

export function gzip(bytes) {
  return gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
}

export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

export function sha256OfFile(path) {
  return sha256(readFileSync(path));
}

export function writeTarGz(path, folder, entries) {
  writeFileSync(path, gzip(tar(folder, entries)));
}
