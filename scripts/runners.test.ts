import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import * as v from "valibot";
import { expect, onTestFinished, test } from "vitest";
import { createVitest } from "vitest/node";
import playwright from "../playwright.config.ts";

/** Projects that .ci/run names, by itself or in what `npm test` runs; `*` stands for the rest of a name. */
function namedProjects(): readonly RegExp[] {
  const { scripts } = v.parse(
    v.object({ scripts: v.object({ unit: v.string(), e2e: v.string() }) }),
    JSON.parse(readFileSync("package.json", "utf8")),
  );
  const ofTest = `${scripts.unit} ${scripts.e2e}`.matchAll(/--project ([\w.-]+)/gu);
  const ofCi = readFileSync("scripts/ci.mjs", "utf8").matchAll(/"([\w.*-]+)"/gu);
  return [...ofTest, ...ofCi].map(
    ([, name = ""]) => new RegExp(`^${name.replaceAll(".", "\\.").replace("*", ".*")}$`, "u"),
  );
}

/** Names of what .ci/run doesn't run. */
const forgotten = (names: readonly string[]) => {
  const named = namedProjects();
  return names.filter((name) => !named.some((one) => one.test(name)));
};

test("each test file is in one project that .ci/run runs, and on PostgreSQL beside that", async () => {
  const vitest = await createVitest("test", { watch: false, reporters: [{}] });
  onTestFinished(() => vitest.close());
  const files = new Map<string, string[]>();
  for (const { moduleId, project } of await vitest.globTestSpecifications()) {
    const file = relative(".", moduleId);
    files.set(file, [...(files.get(file) ?? []), project.name]);
  }
  expect(forgotten(vitest.projects.map(({ name }) => name))).toEqual([]);
  const twice = [...files].filter(([, names]) => names.filter((name) => name !== "postgres").length > 1);
  expect(twice).toEqual([]);
  const all = ["contract", "scripts", "server", "src"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.test\.tsx?$/u.test(name))
      .map((name) => join(folder, name)),
  );
  expect(all.filter((file) => !files.has(file))).toEqual([]);
});

test("what is set apart from the journeys in a browser has a project of its own, and .ci/run runs each", () => {
  const projects = playwright.projects ?? [];
  expect(forgotten(projects.map(({ name = "" }) => name))).toEqual([]);
  const [v1] = projects;
  const apart = String(v1?.grepInvert).match(/@[\w-]+/gu) ?? [];
  expect(apart.length).toBeGreaterThan(5);
  const greps = projects.map(({ grep }) => String(grep)).join(" ");
  expect(apart.filter((tag) => !new RegExp(`${tag}(?![\\w-])`, "u").test(greps))).toEqual([]);
});
