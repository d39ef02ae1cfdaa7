import { fileURLToPath } from "node:url";
import { build, createServer, type Plugin } from "vite";
import * as v from "valibot";

const folder = "src/app/first-paint";
const scriptName = "first-paint.js";
const styleLink = /\s*<link rel="stylesheet"[^>]*>/g;

const renderer = v.object({ renderSignIn: v.function() });
const renderedForms = v.array(v.object({ tag: v.string(), html: v.string() }));

/**
 * The sign-in form in the first paint: index.html gets the form of each language, rendered from the app's own components, and
 * the small script that shows one of them, as soon as it has the style sheet. React takes it over later (src/main.tsx).
 */
export function firstPaint(): Plugin {
  return {
    name: "first-paint",
    apply: "build",
    async buildStart() {
      this.emitFile({ type: "asset", name: scriptName, source: await bundleScript() });
    },
    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle = {} }) {
        const files = Object.values(bundle);
        const script = files.find((file) => file.type === "asset" && file.names.includes(scriptName));
        if (script === undefined) throw new Error("the script of the first paint is not in the build");
        const texts = (tag: string) =>
          ["translations", `language-${tag}`]
            .map((name) => files.find((file) => file.type === "chunk" && file.name === name))
            .flatMap((file) => (file === undefined || tag === "en" ? [] : [`/${file.fileName}`]))
            .join(" ");
        const templates = (await renderForms()).map(
          ({ tag, html: form }) =>
            `<template data-language="${tag}"${texts(tag) && ` data-texts="${texts(tag)}"`}>${form}</template>`,
        );
        // Behind #root: the script fills it once the style sheet is there. A style sheet in the body holds back what stands behind it, not what stands before.
        const links = html.match(styleLink) ?? [];
        const parts = [...links, ...templates, `<script src="/${script.fileName}"></script>`];
        return html.replaceAll(styleLink, "").replace("</body>", `${parts.join("\n")}\n  </body>`);
      },
    },
  };
}

/** One classic script: a module would run only after the document. */
async function bundleScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      minify: "terser",
      target: "es2023",
      lib: {
        entry: `${folder}/first-paint.ts`,
        formats: ["iife"],
        name: "firstPaint",
        fileName: "first-paint",
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const code = outputs.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  return code.join("");
}

/** Rendered by React from the catalogs, with the class names of the build. */
async function renderForms(): Promise<v.InferOutput<typeof renderedForms>> {
  const server = await createServer({
    configFile: false,
    logLevel: "warn",
    root: fileURLToPath(new URL("..", import.meta.url)),
    appType: "custom",
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { renderSignIn } = v.parse(renderer, await server.ssrLoadModule(`/${folder}/render-sign-in.tsx`));
    return v.parse(renderedForms, await renderSignIn());
  } finally {
    await server.close();
  }
}
