import { expect, test } from "vitest";
import { walkthrough as arabic } from "../../i18n/ar/walkthrough.ts";
import { walkthrough as english } from "../../i18n/en/walkthrough.ts";
import { walkthrough as japanese } from "../../i18n/ja/walkthrough.ts";
import { locales } from "../../i18n/locales.ts";
import { createTexts } from "../../i18n/texts.ts";
import { resultOf, ticketNote } from "./ticket-note.ts";

const checks = ["A", "B"].map((words) => ({ kind: "house", words }) as const);
const call = { agent: "agnes", caller: "olivia", appliance: "Acme", recreate: false, endedAt: 0 };

test.each([
  ["en", english, "A; B"],
  ["ja", japanese, "A、B"],
  ["ar", arabic, "A؛ B"],
])("the checks of a note stand apart as the language has it: %s", (tag, catalog, wanted) => {
  const [locale] = locales.filter((one) => one.tag === tag);
  if (locale === undefined) throw new Error(`there is no language ${tag}`);
  const check = { userId: "1", ticket: "INC-7", checks, at: 0 };
  const note = ticketNote({ ...call, result: "done", check }, createTexts(locale, catalog));
  expect(note.split("\n")).toContain(`${catalog["walkthrough.note.checks"]}: ${wanted}`);
});

test("a set-up that was finished before says nothing of what MFA is; any other end changed nothing", () => {
  expect(resultOf({ step: "stopped", reason: "finished", entry: null })).toBe("finished-before");
  expect(resultOf({ step: "stopped", reason: "expired", entry: null })).toBe("open");
  expect(resultOf({ step: "intro", note: { kind: "none" } })).toBe("under-way");
});
