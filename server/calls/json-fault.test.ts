import { array, assert as holds, constantFrom, json, property } from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "./json-fault.ts";

test.each([
  ["a trailing comma", '{\n  "a": 1,\n}', "line 3, column 1"],
  ["no quotes round a name", "{a: 1}", "line 1, column 2"],
  ["a missing comma", '{"a": 1\n "b": 2}', "line 2, column 2"],
  ["a comment", '{\n  // why\n  "a": 1\n}', "line 2, column 3"],
  ["a word that is none", '{"a": tru}', "line 1, column 7"],
  ["a bracket of the other kind", '{"a": [1}', "line 1, column 9"],
  ["a text without an end", '{"a": "b\n}', "line 1, column 7"],
  ["a part of a file", '{"a": 1,\n', "line 2, column 1, where it ends"],
  ["two values", "{} {}", "line 1, column 4"],
  ["nothing", "", "line 1, column 1, where it ends"],
])("%s is found", (_, text, where) => {
  expect(jsonFault(text)).toBe(where);
});

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test("it finds a fault where JSON.parse does, and nowhere else", () => {
  const odd = array(constantFrom(...'{}[],:"\\ \n1-.e0tfn'.split(""), "true", "null", '"a"'), {
    maxLength: 12,
  });
  holds(
    property(
      odd.map((parts) => parts.join("")),
      (text) => (jsonFault(text) === null) === parses(text),
    ),
    {
      numRuns: 5_000,
    },
  );
  holds(property(json(), (text) => jsonFault(text) === null));
});
