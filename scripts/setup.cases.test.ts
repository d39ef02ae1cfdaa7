import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "a folder with a space "));
afterAll(() => rmSync(folder, { recursive: true }));

/** A project whose build says that it ran. */
function project(): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const name of ["src", "own", "dist", "dist-server", "node_modules"])
    cpSync(join("public"), join(folder, name), { recursive: true });
  write("dist/index.html", "built");
  write("dist-server/main.js", "built");
  cpSync("scripts/setup.mjs", join(folder, "setup.mjs"));
  const build = "echo BUILT && node setup.mjs stamp";
  write("package.json", JSON.stringify({ type: "module", scripts: { build } }));
}

const setUp = (step = "build") =>
  spawnSync(process.execPath, ["setup.mjs", step], { cwd: folder, encoding: "utf8" }).stdout;

test("a build is made anew when a source has another content, whatever the times say", () => {
  project();
  expect(setUp()).toContain("BUILT");
  expect(setUp()).toBe("");
  const source = join(folder, "src", "config.json");
  writeFileSync(source, `${readFileSync(source, "utf8")}\n`);
  // As an unpacked release has it: older than the build.
  utimesSync(source, 0, 0);
  expect(setUp()).toContain("BUILT");
  const later = new Date(Date.now() + 60_000);
  utimesSync(source, later, later);
  expect(setUp()).toBe("");
});

test("packages are installed when one is missing or old, and not again after npm ci", () => {
  project();
  const npm = (...words: string[]) =>
    expect(spawnSync("npm", [...words, "--offline"], { cwd: folder, encoding: "utf8" }).status).toBe(0);
  const want = (version: string) => {
    writeFileSync(join(folder, "own", "package.json"), JSON.stringify({ name: "own", version }));
    npm("pack", "./own");
    const dependencies = { own: `file:own-${version}.tgz` };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "project", dependencies }));
    npm("install", "--package-lock-only");
  };
  want("1.0.0");
  expect(setUp("deps")).toContain("installing packages");
  expect(setUp("deps")).toBe("");
  want("2.0.0");
  expect(setUp("deps")).toContain("installing packages");
  want("1.0.0");
  npm("ci");
  expect(setUp("deps")).toBe("");
});

test.each(["server.js", "scripts/setup.mjs"])("%s says in a sentence that Node is too old", (script) => {
  const pretend = `Object.defineProperty(process.versions, "node", { value: "18.20.4" });`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, script],
    { encoding: "utf8" },
  );
  const said = `${stdout}${stderr}`.trim();
  expect([status, said.split("\n").length]).toEqual([1, 1]);
  expect(said).toContain("install Node 24");
});
