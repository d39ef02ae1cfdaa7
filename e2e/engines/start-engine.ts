import { chromium } from "playwright/test";
import { chromiumLaunch } from "../fixtures/browser.ts";
import { type Engine, WINDOW } from "./engine.ts";
import { startWebKitGtk } from "./webkit-gtk.ts";
import { launch } from "puppeteer-core";

/** As Debian has them. One that is not installed fails. */
const STARTS = {
  chromium: () => {
    const { executablePath = chromium.executablePath(), args } = chromiumLaunch();
    return startByBidi("chrome", executablePath, [...args, "--lang=en-US"]);
  },
  firefox: () => startByBidi("firefox", "/usr/bin/firefox-esr", []),
  webkitgtk: startWebKitGtk,
} satisfies Record<string, () => Promise<Engine>>;

export type EngineName = keyof typeof STARTS;

export function startEngine(name: EngineName): Promise<Engine> {
  return STARTS[name]();
}

/** By WebDriver BiDi, which Chromium and Firefox speak without a driver program. */
async function startByBidi(
  browser: "chrome" | "firefox",
  executablePath: string,
  args: string[],
): Promise<Engine> {
  const started = await launch({
    browser,
    executablePath,
    args,
    protocol: "webDriverBiDi",
    defaultViewport: WINDOW,
    extraPrefsFirefox: { "intl.accept_languages": "en-US" },
  });
  const page = await started.newPage();
  return {
    // What puppeteer offers for it waits until the document is read, which is after its scripts.
    open: (url) => page.evaluate((address) => location.assign(address), url),
    evaluate: (script) => page.evaluate(script),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => started.close(),
  };
}
