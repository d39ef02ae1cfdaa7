import "./ui/styles.css";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { loadRuntimeConfig } from "./api/load-runtime-config.ts";
import { decodeRuntimeConfig } from "./api/runtime-config.ts";
import { createApp, type RunningApp, browserHistory } from "./app/create-app.tsx";
import { AppRoot } from "./app/first-paint/app-root.tsx";
import { appTakesOver, configInDocument } from "./app/first-paint/take-over.ts";
import { basePath } from "./lib/base-path.ts";
import { startTexts } from "./i18n/text-store.ts";
import { paths, routePatterns } from "./paths.ts";
import { applyTheme, storedTheme } from "./ui/theme-choice.ts";
import type { createBrowserRouter } from "react-router";

/** Composition root: configuration and texts first, then React takes over the form of the first paint, or makes the page. */
async function start(): Promise<void> {
  applyTheme(storedTheme());
  const place = document.getElementById("root");
  if (place === null) throw new Error("index.html has no #root");
  // app/first-paint/first-paint.ts puts it there.
  const shown = place.hasChildNodes() ? document.documentElement.lang : null;
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const [config] = await Promise.all([
    loadConfig(fetch),
    // Without the texts of another language, English stands in.
    startTexts([], shown).catch(() => undefined),
  ]);
  const { languages } = decodeRuntimeConfig(config).config;
  if (languages.length > 0) await startTexts(languages, shown).catch(() => undefined);
  const app = isPractice(location.pathname)
    ? await import("./app/practice/start-practice.tsx").then(({ startPractice }) => startPractice(config))
    : createApp({ fetch, config, history: browserHistory(basePath()) });
  await routerReady(app.router);
  const root = show(place, app, config, shown);
  // The back/forward cache would bring back a page with its secrets.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    app.stop();
    root.unmount();
    location.reload();
  });
}

/** The undecoded configuration: from the document, where a server of ours wrote it; null when it cannot be had. */
async function loadConfig(fetch: typeof globalThis.fetch): Promise<unknown> {
  // The credentials of the preload in index.html: with others the browser would load the file twice.
  const preloaded: typeof fetch = (input, init) => fetch(input, { ...init, credentials: "same-origin" });
  return configInDocument() ?? loadRuntimeConfig(preloaded).catch(() => null);
}

/** @param shown the language of the form that is there */
function show(place: HTMLElement, app: RunningApp, config: unknown, shown: string | null): Root {
  const page = <AppRoot>{app.element}</AppRoot>;
  const atSignIn = app.router.state.matches.some(({ route }) => route.path === routePatterns.signIn);
  if (atSignIn && shown === document.documentElement.lang) {
    document.dispatchEvent(new CustomEvent(appTakesOver, { detail: decodeRuntimeConfig(config).config }));
    return hydrateRoot(place, page);
  }
  const root = createRoot(place);
  root.render(page);
  return root;
}

/** Practice has its own appliance in the page, and comes in its own chunk (ADR 14). */
function isPractice(pathname: string): boolean {
  const practice = `${basePath()}${paths.practice()}`;
  return pathname === practice || pathname.startsWith(`${practice}/`);
}

void start();

/** Resolves when the first loaders are through, so that the static shell is replaced by a page and not by nothing. */
function routerReady(router: ReturnType<typeof createBrowserRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const unsubscribe = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      unsubscribe();
      resolve();
    });
  });
}
