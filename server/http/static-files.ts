import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

/** One file of the built app, with the siblings the build compressed. */
export interface StaticFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer> | null;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  /** Strong validator of the plain body, quoted. */
  readonly etag: string;
  /** The name carries a hash of the content, so the file may be kept forever. */
  readonly immutable: boolean;
}

/** The closed list of what may be served: nothing is looked up on disk when a request comes in. */
export interface StaticFiles {
  /** Files by URL path (`/assets/app-1a2b3c4d.js`), without the document. */
  readonly files: ReadonlyMap<string, StaticFile>;
  /** `index.html`, the answer to every navigation; null when there is no built app. */
  readonly document: StaticFile | null;
}

/** No app at all: servers that run in process for component tests. */
export const noStaticFiles: StaticFiles = { files: new Map(), document: null };

/** Media types of what a build may hold; a file with another extension is not served. */
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Vite names hashed files `name-<8 characters>.ext` and puts them under `assets/`. */
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

/** Served by their own routes or never: the runtime configuration, the document's copy for static hosts, dot files. */
const LEFT_OUT = /^\/config\.json$|^\/practice\/index\.html$|\/\./;

/**
 * Reads the built app into a closed list, once, at start (files are served from this list only).
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

/** Media type for a file extension with its dot (`.js`), or null when files of that kind are not served. */
function contentType(extension: string): string | null {
  return TYPES[extension.toLowerCase()] ?? null;
}
