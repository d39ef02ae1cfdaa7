import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAdminCommand, readOptions } from "./admin-command.ts";
import { adminUsage, calledAs } from "./admin-usage.ts";

const at = (script: string, folder: string, env = {}) =>
  calledAs({ argv: ["/usr/bin/node", script, "admin"], cwd: () => folder, env });

test.each([
  ["by npm", at("/src/server.js", "/src", { npm_lifecycle_event: "admin" }), "npm run admin --"],
  ["in an unpacked archive", at("/opt/mfa/server.js", "/opt/mfa"), "node server.js admin"],
  ["beside it", at("/opt/mfa/server.js", "/opt"), "node mfa/server.js admin"],
  ["in the image, whose folder is another one", at("/app/server.js", "/data"), "node /app/server.js admin"],
])("started %s, commands are shown as they are called there", (_, called, expected) => {
  expect(called).toBe(expected);
  expect(adminUsage(called)).toContain(`\n  ${expected} reset-mfa USER        turns`);
});

test("the help says how a user is named", () => {
  expect(adminUsage("x")).toContain(
    "USER is a name (one that begins with - stands after --), with --id an id.",
  );
});

test("the command of the Debian package names itself", () => {
  const command = readFileSync("packaging/mfa-enrollment", "utf8");
  const script = /\S+\/server\.js/.exec(command)?.[0] ?? "";
  expect(at(script, "/root")).toBe("mfa-enrollment admin");
  expect(command).toContain("mfa-enrollment admin --help");
});

const typed = (line: string) => {
  const options = readOptions(line.split(" "));
  return options === null ? null : readAdminCommand(options.words, options);
};
const forRita = { command: "open-case", userName: "rita", agent: "ada", intent: "recreate" };

test.each([
  "open-case rita --agent ada --intent recreate",
  "open-case --intent recreate --agent ada rita",
  "--agent=ada open-case rita --intent=recreate",
])("%s", (line) => {
  expect(typed(line)).toEqual(forRita);
});

test.each([
  "open-case rita",
  "open-case rita --agent ada",
  "open-case rita --intent recreate",
  "open-case rita --agent --intent recreate",
  "open-case rita --agent ada --intent re-create",
  "open-case --agent ada --intent recreate",
  "open-case rita olivia --agent ada --intent recreate",
  "open-case rita --agent ada --intent recreate --id",
  "open-case rita --agent ada --intent recreate --all",
  "open-case rita --agent ada --intent recreate --ticket 7",
  "reset-mfa rita --agent ada",
  "unlock rita --intent recreate",
])("%s is not understood", (line) => {
  expect(typed(line)).toBeNull();
});
