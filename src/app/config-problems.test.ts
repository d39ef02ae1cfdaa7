import { expect, test } from "vitest";
import { defaultRuntimeConfig } from "../api/runtime-config.ts";
import { configProblems } from "./config-error-page.tsx";

test("each wrong member is shown with what stands in the file, and what may stand there", () => {
  const json = { accent: "red", idleMinutes: 0, productName: "Fine" };
  expect(configProblems(json, ["accent", "idleMinutes"])).toEqual([
    'accent: "red" → "#0055aa"',
    "idleMinutes: 0 → 3 … 240",
  ]);
});

test("a file that is no object has no members to show", () => {
  expect(configProblems([1], ["config"])).toEqual(["config → { … }"]);
  expect(configProblems(null, ["config"])).toEqual(["config → { … }"]);
});

test("what is right is known of every member that an operator writes", () => {
  const { version: _, requests: __, issuerUnset: ___, ...members } = defaultRuntimeConfig;
  const names = Object.keys(members);
  expect(configProblems({}, names).filter((text) => !text.includes(" → "))).toEqual([]);
});

test("a long value is cut", () => {
  const [text] = configProblems({ helpText: ["x".repeat(500)] }, ["helpText"]);
  expect(text?.length).toBeLessThan(80);
});
