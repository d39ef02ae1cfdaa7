import { expect, test } from "vitest";
import { languageTags } from "../testing/catalogs.ts";
import { isOffered, isSpoken, reviewed } from "./reviewed.ts";

test("who has read what agents read aloud is said of languages that there are", () => {
  expect(languageTags).toEqual(expect.arrayContaining(Object.keys(reviewed)));
});

test("a language that nobody has read again keeps its pages, but what is read aloud is in English", () => {
  expect(isSpoken("xx")).toBe(false);
  for (const area of ["gate", "hand-over", "walkthrough"]) expect(isOffered("xx", area), area).toBe(false);
  for (const area of ["account", "enroll", "sign-in", "users"])
    expect(isOffered("xx", area), area).toBe(true);
  expect(isOffered("de", "walkthrough")).toBe(true);
});
