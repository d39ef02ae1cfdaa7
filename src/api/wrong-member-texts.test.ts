import { expect, test } from "vitest";
import { wrongMemberTexts } from "./wrong-member-texts.ts";

test("each wrong member is shown with what stands in the file", () => {
  const json = { accent: "red", idleMinutes: 0, productName: "Fine" };
  expect(wrongMemberTexts(json, ["accent", "idleMinutes"])).toEqual(['accent: "red"', "idleMinutes: 0"]);
});

test("a file that is no object has no members to show", () => {
  expect(wrongMemberTexts([1], ["config"])).toEqual(["config"]);
  expect(wrongMemberTexts(null, ["config"])).toEqual(["config"]);
});

test("a long value is cut", () => {
  const [text] = wrongMemberTexts({ helpText: ["x".repeat(500)] }, ["helpText"]);
  expect(text?.length).toBeLessThan(80);
});
