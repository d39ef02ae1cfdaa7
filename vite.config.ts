import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { firstLoad } from "./scripts/first-load.ts";
import { layerOrder } from "./scripts/layer-order.ts";
import { leanPackages } from "./scripts/lean-packages.ts";
import { partFiles } from "./scripts/part-files.ts";
import { shortClassNames } from "./scripts/short-class-names.ts";
import { reactModules } from "./scripts/react-modules.ts";
import { precompress } from "./scripts/precompress.ts";
import { styleAfterShell } from "./scripts/style-after-shell.ts";
import { thirdPartyNotices } from "./scripts/third-party-notices.ts";

/** React Router's package names its development build for browsers too; the other one has no warnings in it (0.5 kB). */
const router = fileURLToPath(new URL("node_modules/react-router/dist/production/index.mjs", import.meta.url));

/** Two builds from one file: the app (`vite build`) and the server (`vite build --ssr server/main.ts`). */
export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: isSsrBuild
    ? []
    : [
        react(),
        reactModules(),
        layerOrder("src/ui/styles.css"),
        leanPackages(),
        firstLoad(),
        partFiles(),
        styleAfterShell(),
        thirdPartyNotices(),
        precompress(),
      ],
  css: command === "build" ? { modules: { generateScopedName: shortClassNames("src") } } : {},
  resolve: command === "build" && !isSsrBuild ? { alias: { "react-router": router } } : {},
  build: isSsrBuild
    ? { target: "node20", copyPublicDir: false, emptyOutDir: true, minify: false }
    : {
        target: "es2023",
        manifest: true,
        sourcemap: false,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // How long our plugins take is nothing for whoever starts the app.
        rolldownOptions: { checks: { bundlerTimings: false } },
        // terser is 1.9 kB better than the default here, brotli measured (docs/decisions/0011).
        minify: "terser",
        terserOptions: {
          module: true,
          ecma: 2020,
          compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
          // They are in licenses.txt.
          format: { comments: false },
        },
      },
  // The API and its configuration (issuer, version) of the server that runs beside `npm run dev`.
  server: { proxy: { "/api": "http://localhost:8080", "/config.json": "http://localhost:8080" } },
}));
