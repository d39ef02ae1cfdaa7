import { expect, test } from "vitest";
import { objectFault } from "./json-fault.ts";

test.each([
  ["a trailing comma", '{\n  "a": 1,\n}', "is not JSON: look at line 3."],
  ["a missing comma", '{"a": 1\n "b": 2}', "is not JSON: look at line 2."],
  ["a comment", '{\n  // why\n  "a": 1\n}', "is not JSON: look at line 2."],
  ["a word that is none, which may be a secret", '{"a": CANARY}', "is not JSON."],
  ["a part of a file", '{"a": "b"', "is not JSON: look at line 1."],
  ["nothing", "", "is not JSON."],
  ["a list", "[]", "is not a JSON object: it must begin with {."],
  ["an object", ' {"a": 1}\n', null],
])("%s", (_, text, fault) => {
  expect(objectFault(text)).toBe(fault);
});
