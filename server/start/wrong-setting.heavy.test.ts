import { copyFileSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildServer, makeFolder, runServer } from "./testing/child-server.ts";

let built: Awaited<ReturnType<typeof buildServer>>;
let folder: ReturnType<typeof makeFolder>;

beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

/** What `npm start` runs, over the server that was built here. */
function startCommand(): string {
  mkdirSync(join(folder.dir, "scripts"));
  for (const name of ["package.json", "server.js", "scripts/start.mjs", "scripts/is-trial.mjs"])
    copyFileSync(name, join(folder.dir, name));
  symlinkSync(dirname(built.main), join(folder.dir, "dist-server"));
  return join(folder.dir, "scripts", "start.mjs");
}

/** Ends with the code that the unit doesn't start again, and with one plain text. */
async function expectRefused(variables: Record<string, string>, text: string, args: readonly string[] = []) {
  const child = runServer(startCommand(), { ...folder.variables, ...variables }, args);
  expect(await child.ended).toBe(78);
  expect(child.errors()).toContain(text);
  expect(child.errors()).not.toContain("    at ");
}

test.each([
  ["a port that is no number", { PORT: "abc" }, "PORT must be"],
  [
    "a certificate that can't be read",
    { TLS_CERT: "/nowhere", TLS_KEY: "/nowhere" },
    "TLS_CERT names a file",
  ],
  ["a policy that can't be read", { GUARD_POLICY: "/nowhere" }, "GUARD_POLICY names a file"],
  ["an app that isn't there", { STATIC_DIR: "/nowhere" }, "npm run build"],
])("a start with %s exits 78", (_, variables, text) => expectRefused(variables, text));

test("so does a command", () => expectRefused({ PORT: "abc" }, "PORT must be", ["admin", "--help"]));

test("check-config says what a start would, and starts nothing", async () => {
  await expectRefused({ APLIANCE_URL: "https://a.example" }, "did you mean APPLIANCE_URL?", ["check-config"]);
  const child = runServer(built.main, folder.variables, ["check-config"]);
  expect(await child.ended).toBe(0);
  expect(existsSync(join(folder.dir, "data"))).toBe(false);
});

test("a start exits 78 when the app's configuration is missing", () =>
  expectRefused({ APP_CONFIG: join(folder.dir, "nowhere.json") }, "APP_CONFIG names a file"));
