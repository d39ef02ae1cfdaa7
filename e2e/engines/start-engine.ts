import { chromium } from "playwright/test";
import { chromiumLaunch } from "../fixtures/browser.ts";
import { startByBidi } from "./bidi.ts";
import type { Engine } from "./engine.ts";
import { startWebKitGtk } from "./webkit-gtk.ts";

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
