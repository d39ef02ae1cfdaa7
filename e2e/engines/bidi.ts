import { launch } from "puppeteer-core";
import { WINDOW, type Engine } from "./engine.ts";

/** By WebDriver BiDi, which Chromium and Firefox speak without a driver program. */
export async function startByBidi(
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
