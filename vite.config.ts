import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstLoad } from "./scripts/first-load.ts";
import { firstPaint } from "./scripts/first-paint.ts";
import { practicePage } from "./scripts/practice-page.ts";
import { precompress } from "./scripts/precompress.ts";
import { thirdPartyNotices } from "./scripts/third-party-notices.ts";

/** Two builds from one file: the app (`vite build`) and the server (`vite build --ssr server/main.ts`). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild
    ? [thirdPartyNotices()]
    : [
        react(),
        firstLoad("src/ui/styles.css"),
        firstPaint(),
        thirdPartyNotices(),
        practicePage(),
        precompress(),
      ],
  // Of the server's packages only those with native code stay outside its bundle (packaging/program.sh).
  ssr: { noExternal: true, external: ["@node-rs/argon2", "libsql", "pg-native"] },
  build: isSsrBuild
    ? { target: "node20", copyPublicDir: false, emptyOutDir: true, minify: false }
    : {
        target: "es2023",
        manifest: true,
        sourcemap: false,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // How large it may be is said in scripts/budgets.json.
        chunkSizeWarningLimit: Infinity,
        // 1.4 kB better than the default minifier, compressed (docs/decisions/0017).
        minify: "terser",
        terserOptions: {
          module: true,
          ecma: 2020,
          // Functions with variables of their own aren't inlined. terser declares the enum of it and exports none.
          // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
          compress: { passes: 4, inline: 2, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
          format: { comments: false },
        },
        // How long our plugins take is nothing that a person who starts the app needs to know.
        rolldownOptions: { checks: { bundlerTimings: false } },
      },
  // Files find each other wherever the app is; the document names the first ones, and a server of ours knows where they are.
  experimental: {
    renderBuiltUrl: (_, { hostType }) => (hostType === "html" ? undefined : { relative: true }),
  },
  // The API and its configuration (issuer, version) of the server that runs beside `npm run dev`.
  server: { proxy: { "/api": "http://localhost:8080", "/config.json": "http://localhost:8080" } },
}));
