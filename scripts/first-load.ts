import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const layerOrder = /@layer [\w, ]+;/;
const language = /\/src\/locales\/([^/]+)\/[^/]+\.json$/;
/** V8's explicit compile hint (Chrome 136); other engines read a comment. Why: docs/decisions/0017. */
const compileHint = "//# allFunctionsCalledOnLoad\n";

function languageOf(id: string): string | null {
  const tag = language.exec(id)?.[1];
  return tag === undefined ? null : `language-${tag}`;
}

/**
 * What the browser is given first: one script with everything that the entry imports, so that no part of the wizard is
 * fetched while a secret is in memory, compiled at once; and one file for each further language.
 * @param stylesPath the style sheet that names the order of the cascade layers
 */
export function firstLoad(stylesPath: string): Plugin {
  const order = layerOrder.exec(readFileSync(stylesPath, "utf8"))?.[0];
  if (order === undefined) throw new Error(`${stylesPath} names no order of layers`);

  return {
    name: "first-load",
    apply: "build",
    enforce: "post",
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // Left alone, the bundler splits off what lazy pages share with the entry.
              groups: [
                { name: "app", tags: ["$initial"] },
                // What everybody sees after sign-in, in one file.
                {
                  name: "signed-in",
                  test: /\/src\/(pages\/account\/account-rest|locales\/en\/account-later)\./,
                },
                // What administrators see besides, with what it counts.
                { name: "waiting", test: /\/src\/app\/frame\/waiting-links\./ },
                { name: languageOf },
                // What pages for administrators share, which others do without.
                { name: "staff", test: /\/src\/(enrollment\/gate|ui\/pager)/, minShareCount: 3 },
                // What writes files of users, cases and the record.
                { name: "export", test: /\/(src\/ui\/export-action|contract\/csv)/, minShareCount: 2 },
                // What several later pages share, in one file instead of twenty small ones.
                { name: "shared", test: /\/(src|contract)\/(?!locales)/, minShareCount: 3 },
                // And what two share: small functions, and steps of helping somebody else.
                { name: "lib", test: /\/src\/lib\//, minShareCount: 2 },
                { name: "helping", test: /\/src\/enrollment\//, minShareCount: 2 },
              ],
            },
          },
        },
      },
    }),
    generateBundle: {
      // Vite puts its list of what lazy files need at the head, and behind a statement the hint is an ordinary comment.
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk" && file.isEntry) file.code = `${compileHint}${file.code}`;
          // Any sheet may be the first that a browser reads, and the first one settles the order of the layers.
          if (file.type === "asset" && file.fileName.endsWith(".css")) {
            file.source = `${order}${String(file.source)}`;
          }
        }
      },
    },
  };
}
