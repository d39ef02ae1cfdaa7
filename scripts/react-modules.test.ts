import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { reactModules, toEsModule } from "./react-modules.ts";
import { buildSite, oneFile } from "./testing/build-site.ts";

const load = createRequire(import.meta.url);

/** The names that a module exports. */
function exportsOf(code: string): string[] {
  return parseAst(code).body.flatMap((node) => {
    if (node.type !== "ExportNamedDeclaration") return [];
    const declared =
      node.declaration?.type === "VariableDeclaration"
        ? node.declaration.declarations.map(({ id }) => (id.type === "Identifier" ? id.name : ""))
        : [];
    const listed = node.specifiers.map(({ exported }) => ("name" in exported ? exported.name : ""));
    return [...declared, ...listed];
  });
}

test.each([
  "react/cjs/react.production.js",
  "react/cjs/react-jsx-runtime.production.js",
  "react-dom/cjs/react-dom.production.js",
  "react-dom/cjs/react-dom-client.production.js",
  "scheduler/cjs/scheduler.production.js",
])("%s exports the same names as an ES module", (path) => {
  const file = new URL(`../node_modules/${path}`, import.meta.url);
  const code = toEsModule(readFileSync(file, "utf8"));
  expect(exportsOf(code).toSorted()).toEqual(Object.keys(load(file.pathname)).toSorted());
  expect(code).not.toMatch(/\bexports\.|\brequire\(/);
});

test("a package that is built in another way is refused", () => {
  expect(() => toEsModule("module.exports = createReact();")).toThrow(/not known here/);
});

const main = (imported: string, used: string) => `
  import { ${imported} } from "react";
  import { createRoot } from "react-dom/client";
  createRoot(document.body).render(${used});`;

test("one React is in the build, without the hooks that nobody uses", async () => {
  const site = await buildSite({ "src/main.ts": main("createElement", 'createElement("p")') }, [
    reactModules(),
  ]);
  const script = oneFile(site, /\.js$/);
  expect(script.match(/Symbol\.for\("react\.transitional\.element"\)/g)?.length).toBeLessThanOrEqual(2);
  expect(script).not.toMatch(/cloneElement|hydrateRoot = |__commonJS/);
});

test("a name that React does not export stops the build", async () => {
  const building = buildSite({ "src/main.ts": main("useNothing", "useNothing()") }, [reactModules()]);
  await expect(building).rejects.toThrow(/useNothing/);
});
