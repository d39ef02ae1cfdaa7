import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Two builds from one file: the app (`vite build`) and the server (`vite build --ssr server/main.ts`). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: isSsrBuild
    ? { target: "node20", copyPublicDir: false, emptyOutDir: true, minify: false }
    : { target: "es2023", manifest: true, sourcemap: false, assetsInlineLimit: 0 },
  server: { proxy: { "/api": "http://localhost:8080" } },
}));
