import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const ORDER = /@layer [\w, ]+;/;

/**
 * Puts the order of the cascade layers at the head of every style sheet of the build.
 * The first sheet that a browser reads settles the order, and with code splitting any sheet can be the first:
 * without this, `components` once came before `base`, and buttons lost the colour of their text.
 */
export function layerOrder(stylesPath: string): Plugin {
  const order = ORDER.exec(readFileSync(stylesPath, "utf8"))?.[0];
  if (order === undefined) throw new Error(`${stylesPath} names no order of layers`);
  return {
    name: "layer-order",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== "asset" || !asset.fileName.endsWith(".css")) continue;
        asset.source = `${order}${String(asset.source)}`;
      }
    },
  };
}
