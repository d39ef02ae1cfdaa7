import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const folder = fileURLToPath(new URL("../node_modules", import.meta.url));
/** What is imported, and its production build. */
const builds: Readonly<Record<string, string>> = {
  react: "react/cjs/react.production.js",
  "react/jsx-runtime": "react/cjs/react-jsx-runtime.production.js",
  "react-dom": "react-dom/cjs/react-dom.production.js",
  "react-dom/client": "react-dom/cjs/react-dom-client.production.js",
  scheduler: "scheduler/cjs/scheduler.production.js",
};

const required = /\b([\w$]+) = require\("([\w/-]+)"\)/g;
const requires = /^var [\w$]+ = require\([^;]*;$/m;
/** `exports.Component = Component;` */
const named = /^exports\.([\w$]+) = \1;$/gm;
/** `exports.useState = function …`, from the first column on. */
const defined = /^exports\.([\w$]+) =/gm;
const used = /\bexports\.([\w$]+)/g;

/**
 * The same code as an ES module: what nobody imports can fall away, a call of a hook is a call and no look-up, and the
 * browser reads react-dom once instead of twice, since it stands in no function any more.
 * @param code a production build of React in CommonJS
 */
export function toEsModule(code: string): string {
  const imports = [...code.matchAll(required)].map(
    ([, name, from]) => `import * as ${name ?? ""} from "${from ?? ""}";`,
  );
  const body = code
    .replace(requires, imports.join("\n"))
    .replaceAll(named, "export { $1 };")
    .replaceAll(defined, "export let $1 =")
    .replaceAll(used, "$1");
  if (/\bmodule\.exports\b|\brequire\(/.test(body)) throw new Error("React is built in a way not known here");
  return body;
}

/** React's packages as ES modules (docs/decisions/0017): they come as CommonJS, of which nothing falls away. */
export function reactModules(): Plugin {
  const paths = new Map(Object.entries(builds).map(([name, path]) => [name, `${folder}/${path}`]));
  const ours = new Set(paths.values());
  return {
    name: "react-modules",
    apply: "build",
    enforce: "pre",
    resolveId: (name) => paths.get(name) ?? null,
    transform: (code, id) => (ours.has(id) ? { code: toEsModule(code), map: null } : null),
    onLog(_level, { code, message }) {
      if (code !== "IMPORT_IS_UNDEFINED") return true;
      // Two hooks for tests of React itself, which no scheduler of a production build has.
      if (/`(?:log|unstable_setDisableYieldValue)`/.test(message)) return false;
      throw new Error(message);
    },
  };
}
