import { afterEach, expect, test, vi } from "vitest";
import { copyText, selectText } from "./copy-text.ts";

afterEach(() => vi.unstubAllGlobals());

test("what was copied is the text itself", async () => {
  const written: string[] = [];
  vi.stubGlobal("navigator", {
    clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
  });
  expect(await copyText("KQ5P6HBW")).toEqual({ kind: "copied" });
  expect(written).toEqual(["KQ5P6HBW"]);
});

test("a refusal is reported, not thrown", async () => {
  vi.stubGlobal("navigator", {
    clipboard: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) },
  });
  expect(await copyText("KQ5P6HBW")).toEqual({ kind: "refused" });
});

test("a browser without a clipboard refuses too", async () => {
  vi.stubGlobal("navigator", {});
  expect(await copyText("KQ5P6HBW")).toEqual({ kind: "refused" });
});

test("the text can be selected for copying by hand", () => {
  document.body.innerHTML = "<p>before</p><code>KQ5P6HBW</code>";
  const code = document.querySelector("code");
  if (code !== null) selectText(code);
  expect(String(globalThis.getSelection())).toBe("KQ5P6HBW");
});
