import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

/** Writes the document a second time as `practice/index.html`: a static host that answers no other path opens practice by it. */
export function practicePage(): Plugin {
  let folder = "";
  return {
    name: "practice-page",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      mkdirSync(join(folder, "practice"), { recursive: true });
      copyFileSync(join(folder, "index.html"), join(folder, "practice", "index.html"));
    },
  };
}
