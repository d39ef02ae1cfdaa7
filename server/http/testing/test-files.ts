import type { StaticFile, StaticFiles } from "../static-files.ts";

function file(type: string, text: string, immutable = false): StaticFile {
  const bytes = (content: string) => new TextEncoder().encode(content);
  const compressed = { brotli: bytes(`br:${text}`), gzip: bytes(`gz:${text}`) };
  return { type, body: bytes(text), ...compressed, etag: `"${text}"`, immutable };
}

/** A build of three files; "compressed" siblings say what they are. */
export const testFiles: StaticFiles = {
  document: file("text/html; charset=utf-8", "document"),
  files: new Map([
    ["/assets/app-1a2b3c4d.js", file("text/javascript; charset=utf-8", "script", true)],
    ["/icon.svg", { ...file("image/svg+xml; charset=utf-8", "icon"), brotli: null }],
  ]),
};
