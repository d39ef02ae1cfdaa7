import { join } from "node:path";
import { expect, test } from "vitest";
import { shortClassNames } from "./short-class-names.ts";
import { folderWith } from "./testing/build-site.ts";

const many = Array.from({ length: 3_000 }, (_, index) => `.name${String(index)} { color: red }`).join("\n");

test("classes and animations of all modules have names of their own, which selectors can be made of", () => {
  const folder = folderWith({
    "one.module.css": ".box { animation: turn 1s } .box:hover .title { color: red } @keyframes turn {}",
    "deep/two.module.css": ".box { color: red }",
    "many.module.css": many,
  });
  const nameOf = shortClassNames(folder);
  const names = [
    nameOf("box", join(folder, "one.module.css")),
    nameOf("title", join(folder, "one.module.css")),
    nameOf("turn", join(folder, "one.module.css")),
    nameOf("box", join(folder, "deep/two.module.css?used")),
    ...Array.from({ length: 3_000 }, (_, index) =>
      nameOf(`name${String(index)}`, join(folder, "many.module.css")),
    ),
  ];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[b-zB-Z][a-zA-Z]{1,2}$/);
});

test("the names are the same from build to build", () => {
  const files = { "one.module.css": ".a {} .b {}", "two.module.css": ".a {}" };
  const names = [folderWith(files), folderWith(files)].map((folder) => {
    const nameOf = shortClassNames(folder);
    return [nameOf("b", join(folder, "one.module.css")), nameOf("a", join(folder, "two.module.css"))];
  });
  expect(names[0]).toEqual(names[1]);
});

test("a class that was not there before the build is no name", () => {
  const folder = folderWith({ "one.module.css": ".a {}" });
  expect(() => shortClassNames(folder)("z", join(folder, "one.module.css"))).toThrow(/\.z was not found/);
});
