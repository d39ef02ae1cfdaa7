import { expect, test } from "vitest";
import { displayText, stripUnsafe } from "./display-text.ts";

test("control and bidi characters, lone surrogates and line separators go", () => {
  expect(displayText("a\u202Eb\u2066c\u200Fd\u0000e\nf\uD800g\u2028h\uFEFFi")).toBe("abcdefghi");
});

test("markup stays as text, accents and emoji stay whole", () => {
  expect(displayText('<b onclick="x">José 👩‍💻</b>')).toBe('<b onclick="x">José 👩‍💻</b>');
});

test("a text of 300 code points is shown whole and a longer one is cut to 300", () => {
  expect(displayText("😀".repeat(300))).toBe("😀".repeat(300));
  expect(displayText("😀".repeat(301))).toBe(`${"😀".repeat(299)}…`);
});

test("stripping never cuts", () => {
  expect(stripUnsafe("x".repeat(10_000))).toHaveLength(10_000);
});
