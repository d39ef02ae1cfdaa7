import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";
import { expect, test } from "vitest";
import { precompress } from "./precompress.ts";
import { folderWith } from "./testing/build-site.ts";

const long = "One sentence that is said many times. ".repeat(100);

/** Builds a site whose public folder holds these files; gives the folder of the build. */
async function built(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const inPublic = Object.entries(files).map(([name, content]) => [`public/${name}`, content]);
  const root = folderWith({ "index.html": "<p>short</p>", ...Object.fromEntries(inPublic) });
  await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [precompress()],
    build: { outDir: "out" },
  });
  return join(root, "out");
}

test.each(["html", "js", "css", "svg", "json", "txt"])(
  "a .%s file is there in brotli and gzip, and both unpack to its bytes",
  async (ending) => {
    const folder = await built({ [`deep/file.${ending}`]: long });
    const path = join(folder, "deep", `file.${ending}`);
    expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(long);
    expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(long);
    expect(readFileSync(`${path}.br`).byteLength).toBeLessThan(long.length);
  },
);

test("what would be larger packed is served as it is, and so are small files and pictures", async () => {
  const folder = await built({ "noise.txt": randomBytes(2_000), "small.json": "{}", "photo.png": long });
  for (const name of ["noise.txt", "small.json", "photo.png"]) {
    expect(existsSync(join(folder, name))).toBe(true);
    expect(existsSync(join(folder, `${name}.br`))).toBe(false);
    expect(existsSync(join(folder, `${name}.gz`))).toBe(false);
  }
});

test("two builds pack to the same bytes: no time is in them", async () => {
  const [first, second] = [await built({ "file.txt": long }), await built({ "file.txt": long })];
  for (const name of ["file.txt.br", "file.txt.gz"]) {
    expect(readFileSync(join(first, name)).equals(readFileSync(join(second, name)))).toBe(true);
  }
});

test("a build that fails says why itself", async () => {
  const root = folderWith({ "index.html": '<script type="module" src="/gone.js"></script>' });
  const building = build({ root, configFile: false, logLevel: "silent", plugins: [precompress()] });
  await expect(building).rejects.toThrow(/gone\.js/);
});
