import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const COMPRESSIBLE = /\.(?:html|js|css|svg|json|txt)$/;
const WORTH_IT_BYTES = 512;

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * Writes a `.br` and a `.gz` beside every text file of the build, so that the server never compresses while it serves.
 * Both formats carry no time stamp here: two clean builds stay byte-identical.
 */
export function precompress(): Plugin {
  let folder = "";
  let written = false;
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      written = true;
    },
    closeBundle: {
      order: "post",
      handler() {
        // A build that failed says why itself.
        if (!written) return;
        for (const path of filesBelow(folder).filter((name) => COMPRESSIBLE.test(name))) {
          const content = readFileSync(path);
          if (content.byteLength < WORTH_IT_BYTES) continue;
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            // Blocks of up to a megabyte: a script of half of one is then a single block, and smaller.
            [constants.BROTLI_PARAM_LGBLOCK]: 20,
          };
          const packed = {
            br: brotliCompressSync(content, { params }),
            gz: gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
          };
          for (const [ending, bytes] of Object.entries(packed))
            if (bytes.byteLength < content.byteLength) writeFileSync(`${path}.${ending}`, bytes);
        }
      },
    },
  };
}
