import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { enroll } from "../src/locales/en/enroll.ts";
import { signIn } from "../src/locales/en/sign-in.ts";
import words from "./bench-web/words.json";

test("the words that the benchmark and the pictures look for are those on screen", () => {
  expect({ ...signIn, ...enroll }).toMatchObject(words);
});

test("a page that stands still ends the run, and says where it stood", () => {
  const waiting = `import { inTime } from "./scripts/bench-web/in-time.mjs";
    setInterval(() => undefined, 60_000);
    await inTime(new Promise(() => undefined), 5, async () => "looking for the form");`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", waiting], {
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(status).toBe(1);
  expect(stderr).toContain("Error: nothing within 0.005 s: looking for the form");
});
