import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
      folder = config.build.outDir;
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
          const quality = constants.BROTLI_MAX_QUALITY;
          writeFileSync(
            `${path}.br`,
            brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
          );
          writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
        }
      },
    },
  };
}
