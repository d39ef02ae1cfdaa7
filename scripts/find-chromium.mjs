import { existsSync } from "node:fs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/usr/bin/chromium-headless-shell",
];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * Path of a Chromium that scripts can drive, or null.
 * Order: `CHROMIUM_PATH`, Playwright's own download, the system's, as people have it before the one without a window.
 */
export async function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && existsSync(named)) return named;
  const { chromium } = await import("playwright");
  const own = chromium.executablePath();
  if (own !== "" && existsSync(own)) return own;
  return [...SYSTEM, MAC].find((path) => existsSync(path)) ?? null;
}

const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Starts it without a window. */
export async function launchChromium() {
  const { chromium } = await import("playwright");
  return chromium.launch({ executablePath: (await findChromium()) ?? undefined, args: FLAGS.split(" ") });
}
