import { expect, test } from "vitest";
import { localDay, localInstant, scratchCodeFile, type ScratchCodeFileInput } from "./scratch-code-file.ts";

const CODES = ["58189682", "89975527", "24259296", "35931094", "34317173"];

function input(changes: Partial<ScratchCodeFileInput> = {}): ScratchCodeFileInput {
  return {
    appliance: "backup.example",
    account: "olivia@backup.example",
    day: "2026-05-01",
    codes: CODES,
    texts: {
      title: "Scratch codes",
      about: ["Appliance: backup.example", "Account: olivia@backup.example", "Made: 1 May 2026"],
      use: ["Each code works once."],
    },
    ...changes,
  };
}

test("the file says whose codes these are, lists them, and says how to use them", () => {
  expect(scratchCodeFile(input()).text.split("\r\n")).toEqual([
    "Scratch codes",
    "",
    "Appliance: backup.example",
    "Account: olivia@backup.example",
    "Made: 1 May 2026",
    "",
    "5818 9682",
    "8997 5527",
    "2425 9296",
    "3593 1094",
    "3431 7173",
    "",
    "Each code works once.",
    "",
  ]);
});

test("the file is named after appliance, account and date", () => {
  expect(scratchCodeFile(input()).name).toBe(
    "scratch-codes_backup.example_olivia@backup.example_2026-05-01.txt",
  );
});

test.each(["=1+1", "+49", "-cmd", "@SUM(A1)", "  =1", '"=1', "\t@x", "\u202E=1"])(
  "a line %j cannot start a formula",
  (line) => {
    const { text } = scratchCodeFile(
      input({ codes: [line], texts: { title: line, about: [line], use: [line] } }),
    );
    for (const written of text.split("\r\n")) expect(written).not.toMatch(/^[\s"]*[=+@-]/u);
  },
);

test("a text with a line break of its own stays one line", () => {
  const { text } = scratchCodeFile(input({ texts: { title: "a\r\n=b", about: [], use: [] } }));
  expect(text.split("\r\n")[0]).toBe("a =b");
});

test.each([
  "../../etc/passwd",
  'a/b\\c:d*e?f"g<h>i|j',
  "..",
  "CON\u0000",
  "a\u202Egpj.exe",
  "-rf",
  " ",
  "$(reboot)`x`;&",
])("a name %j cannot leave the folder or speak to a shell", (name) => {
  const file = scratchCodeFile(input({ appliance: name, account: name }));
  expect(file.name).toMatch(/^scratch-codes(_[\p{L}\p{N}][\p{L}\p{N}.@-]*)*_2026-05-01\.txt$/u);
  expect(file.name).not.toContain("..");
});

test("a name in another script is kept, and no file system finds it too long", () => {
  expect(scratchCodeFile(input({ account: "山田太郎" })).name).toContain("山田太郎");
  const long = scratchCodeFile(input({ appliance: "山".repeat(200), account: "𠮷".repeat(200) }));
  expect(new TextEncoder().encode(long.name).length).toBeLessThanOrEqual(255);
});

test("day and time are the reader's own", () => {
  const late = new Date(2026, 0, 9, 23, 59, 7).getTime();
  expect([localDay(late), localInstant(late)]).toEqual(["2026-01-09", "2026-01-09 23.59.07"]);
});
