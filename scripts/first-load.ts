import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const stylesheetLink = /\s*<link rel="stylesheet"[^>]*>/g;
const layerOrder = /@layer [\w, ]+;/;
const language = /\/src\/locales\/([^/]+)\/[^/]+\.json$/;
/** V8's explicit compile hint (Chrome 136); other engines read a comment. Why: docs/decisions/0017. */
const compileHint = "//# allFunctionsCalledOnLoad\n";

/**
 * What the browser is given first: one script with everything that the entry imports, so that no part of the wizard is
 * fetched while a secret is in memory; one file for each further language; the style sheet after the shell.
 * @param stylesPath the style sheet that names the order of the cascade layers
 */
export function firstLoad(stylesPath: string): Plugin {
  const order = layerOrder.exec(readFileSync(stylesPath, "utf8"))?.[0];
  if (order === undefined) throw new Error(`${stylesPath} names no order of layers`);
  const first = new Set<string>();

  // Left alone, the bundler splits off what lazy pages share with the entry.
  function fileOf(id: string): string | null {
    if (first.has(id)) return "app";
    const tag = language.exec(id)?.[1];
    return tag === undefined ? null : `language-${tag}`;
  }
  return {
    name: "first-load",
    apply: "build",
    enforce: "post",
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: fileOf }] } } } },
    }),
    buildStart: () => first.clear(),
    buildEnd() {
      const add = (id: string) => {
        if (first.has(id)) return;
        first.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(add);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry === true) add(id);
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk" && file.isEntry) file.code = `${compileHint}${file.code}`;
        // Any sheet may be the first that a browser reads, and the first one settles the order of the layers.
        if (file.type === "asset" && file.fileName.endsWith(".css")) {
          file.source = `${order}${String(file.source)}`;
        }
      }
    },
    // What stands before the style sheet is painted as soon as the document is there, one round trip earlier.
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const links = html.match(stylesheetLink) ?? [];
        return html.replaceAll(stylesheetLink, "").replace("</body>", `${links.join("")}\n  </body>`);
      },
    },
  };
}
