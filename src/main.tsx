import "./ui/styles.css";
import "./app/static-shell.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadRuntimeConfig } from "./api/load-runtime-config.ts";
import { decodeRuntimeConfig } from "./api/runtime-config.ts";
import { browserHistory } from "./app/browser-history.ts";
import { createApp } from "./app/create-app.tsx";
import { routerReady } from "./app/router-ready.ts";
import { startTexts } from "./i18n/text-store.ts";
import { paths } from "./paths.ts";
import { applyTheme, storedTheme } from "./ui/theme-choice.ts";

/** Composition root: configuration and texts first (index.html preloads the one), then the first paint by React. */
async function start(): Promise<void> {
  applyTheme(storedTheme());
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const [config] = await Promise.all([
    // The credentials of the preload in index.html: with others the browser would load the file twice.
    loadRuntimeConfig((input, init) => fetch(input, { ...init, credentials: "same-origin" })).catch(
      () => null,
    ),
    // Without the texts of another language, English stands in.
    startTexts().catch(() => undefined),
  ]);
  const { languages } = decodeRuntimeConfig(config).config;
  if (languages.length > 0) await startTexts(languages).catch(() => undefined);
  const app = isPractice(location.pathname)
    ? await import("./app/practice/start-practice.tsx").then(({ startPractice }) => startPractice(config))
    : createApp({ fetch, config, history: browserHistory() });
  const place = document.getElementById("root");
  if (place === null) throw new Error("index.html has no #root");
  await routerReady(app.router);
  const root = createRoot(place);
  root.render(<StrictMode>{app.element}</StrictMode>);
  // The back/forward cache would bring back a page with its secrets.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    app.stop();
    root.unmount();
    location.reload();
  });
}

/** Practice has its own appliance in the page, and comes in its own chunk (ADR 14). */
function isPractice(pathname: string): boolean {
  return pathname === paths.practice() || pathname.startsWith(`${paths.practice()}/`);
}

void start();
