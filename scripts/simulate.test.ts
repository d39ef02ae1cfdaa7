import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";

const planted = v.parse(
  v.array(
    v.object({ name: v.string(), file: v.string(), from: v.string(), to: v.string(), was: v.string() }),
  ),
  JSON.parse(readFileSync("src/testing/simulation/planted.json", "utf8")),
);

test.each(planted)("the place of the planted fault $name is there, once", ({ file, from }) => {
  expect(readFileSync(file, "utf8").split(from)).toHaveLength(2);
});
