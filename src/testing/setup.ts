import "@testing-library/jest-dom/vitest";
import { cleanup, configure, getConfig } from "@testing-library/react";
import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";
import { settle } from "./manual-clock.ts";

const plain = getConfig();
configure({
  // A busy machine is no reason to fail: `findBy` waits as long as it takes, the test's own time-out ends it.
  asyncUtilTimeout: 30_000,
  // A page is found as it is painted, before React ran its effects, and StrictMode runs those twice: a click in between
  // would start what the second run ends. Nobody clicks that fast.
  asyncWrapper: async (work) => {
    const found = await plain.asyncWrapper(work);
    await settle();
    return found;
  },
});

// The runner asks for a hundred frames of every error, and React makes an error for every element that it draws.
Error.stackTraceLimit = 10;

const complaints: string[] = [];

beforeEach(async () => {
  complaints.length = 0;
  await likeNew();
  for (const level of ["error", "warn", "log", "info", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      complaints.push(args.map(String).join(" "));
    });
  }
});

afterEach(() => {
  cleanup();
  // Some files are of no browser.
  if ("document" in globalThis) document.body.replaceChildren();
  vi.restoreAllMocks();
  expect(complaints, "what is said on the console fails a test").toEqual([]);
});

// With the end of a file the runner refuses what is still being imported, and the files after it get that refusal as the
// module: a page that somebody began to load would be broken for all of them.
afterAll(() => vi.dynamicImportSettled());

/** Files share their browser and the modules: no test finds what another one left (address, storage, theme, language). */
async function likeNew(): Promise<void> {
  if (!("document" in globalThis)) return;
  // A click on a link to a file leaves the page.
  Reflect.get(globalThis, "happyDOM")?.setURL("http://localhost:3000/");
  localStorage.clear();
  sessionStorage.clear();
  document.cookie = "mfa-language=; Path=/; Max-Age=0";
  const { documentElement } = document;
  delete documentElement.dataset["theme"];
  if (documentElement.lang === "" || documentElement.lang === "en") return;
  const { startTexts } = await import("../i18n/text-store.ts");
  await startTexts();
}
