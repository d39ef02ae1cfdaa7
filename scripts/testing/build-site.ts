import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { build, type Plugin } from "vite";

/** A folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "build-plugin-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Builds a small site with the plugins, and gives the texts of what came out by their paths. */
export async function buildSite(
  files: Readonly<Record<string, string>>,
  plugins: readonly Plugin[],
): Promise<Map<string, string>> {
  const root = folderWith({ "index.html": page, ...files });
  const outDir = join(root, "out");
  await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [...plugins],
    build: { outDir, minify: false, modulePreload: { polyfill: false } },
  });
  const paths = readdirSync(outDir, { recursive: true, encoding: "utf8" });
  return new Map(
    paths
      .filter((path) => statSync(join(outDir, path)).isFile())
      .map((path) => [`/${path}`, readFileSync(join(outDir, path), "utf8")]),
  );
}

const page = `<!doctype html>
<html>
  <head><title>Site</title><script type="module" src="/src/main.ts"></script></head>
  <body><div id="root">shell</div></body>
</html>`;

/** The only file whose path matches. */
export function oneFile(site: ReadonlyMap<string, string>, path: RegExp): string {
  const found = [...site].filter(([name]) => path.test(name));
  const [first] = found;
  if (first === undefined || found.length > 1) {
    throw new Error(`${String(found.length)} files are ${String(path)}: ${[...site.keys()].join(" ")}`);
  }
  return first[1];
}
