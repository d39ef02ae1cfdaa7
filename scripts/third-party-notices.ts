import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const packageFolder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/**
 * Writes `licenses.txt`: the licences of the packages that are in the build, in full. The comments that name them are
 * cut out of the script, where everybody would load them (0.4 kB).
 */
export function thirdPartyNotices(): Plugin {
  return {
    name: "third-party-notices",
    apply: "build",
    generateBundle() {
      const folders = [...this.getModuleIds()].flatMap((id) => packageFolder.exec(id)?.[0] ?? []);
      const packages = [...new Set(folders)].filter((folder) => existsSync(join(folder, "package.json")));
      const source = packages
        .toSorted()
        .map(noticeOf)
        .join(`\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "licenses.txt", source });
    },
  };
}
