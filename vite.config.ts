import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "./scripts/precompress.ts";

/** Two builds from one file: the app (`vite build`) and the server (`vite build --ssr server/main.ts`). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild ? [] : [react(), precompress()],
  build: isSsrBuild
    ? { target: "node20", copyPublicDir: false, emptyOutDir: true, minify: false }
    : {
        target: "es2023",
        manifest: true,
        sourcemap: false,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
  server: { proxy: { "/api": "http://localhost:8080" } },
}));
