import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { contentType } from "./content-types.ts";
import type { StaticFile, StaticFiles } from "./static-file.ts";

/** Vite names hashed files `name-<8 characters>.ext` and puts them under `assets/`. */
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

/** Served by their own routes or never: the runtime configuration, the build's manifest and other dot files. */
const LEFT_OUT = /^\/config\.json$|\/\./;

/**
 * Reads the built app into a closed list, once, at start (faults.md D-26: files are served from this list only).
 * Compressed siblings (`x.js.br`, `x.js.gz`) are attached to their file and have no address of their own.
 * @throws when the folder cannot be read
 */
export async function loadStaticFiles(dir: string): Promise<StaticFiles> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const known = new Set(names);
  const files = new Map<string, StaticFile>();
  let document: StaticFile | null = null;
  for (const name of names) {
    const path = `/${relative(dir, name).split(sep).join("/")}`;
    const type = contentType(extname(name));
    if (type === null || LEFT_OUT.test(path)) continue;
    const file = await readStaticFile(name, type, HASHED.test(path), known);
    if (path === "/index.html") document = file;
    else files.set(path, file);
  }
  return { files, document };
}

async function readStaticFile(
  name: string,
  type: string,
  immutable: boolean,
  known: ReadonlySet<string>,
): Promise<StaticFile> {
  const body = new Uint8Array(await readFile(name));
  const sibling = async (suffix: string) =>
    known.has(name + suffix) ? new Uint8Array(await readFile(name + suffix)) : null;
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { type, body, brotli: await sibling(".br"), gzip: await sibling(".gz"), etag, immutable };
}
