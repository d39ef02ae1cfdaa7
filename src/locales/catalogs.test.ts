import { describe, expect, test } from "vitest";
import type { Catalog } from "../i18n/english.ts";
import { locales } from "../../contract/locales.ts";
import { area, areaNames, languageTags } from "../testing/catalogs.ts";
import { catalogFaults, missingTexts } from "../testing/catalog-faults.ts";

/** "Appliance" is what these languages call it too; nobody who runs one says another word. */
const appliance = [
  "account.appliance",
  "consequence.appliance",
  "enroll.ready.appliance",
  "enroll.codes.file.appliance",
  "receipt.appliance",
  "walkthrough.note.appliance",
];
/** Keys that are spelled the same in a language, by its tag. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  de: [
    "requests.browser",
    ...appliance,
    "enroll.scan.issuer",
    "enroll.scan.details",
    "hand-over.sheet.system",
    "frame.theme.system",
    "frame.version",
    "approvals.edits.name",
    "approvals.ticket",
    "users.sort.name",
    "users.csv.name",
    "walkthrough.bar.ticket",
    "walkthrough.note.ticket",
  ],
  fr: [
    "enroll.scan.details.type",
    "frame.menu",
    "frame.version",
    "approvals.ticket",
    "users.column.actions",
    "users.actions.short",
    "users.pages",
    "audit.pages",
    "users.csv.description",
    "users.csv.type",
    "walkthrough.bar.ticket",
    "walkthrough.note.ticket",
  ],
  es: ["approvals.ticket", "walkthrough.note.ticket"],
  it: [
    "requests.browser",
    "approvals.edits.password",
    "approvals.ticket",
    "account.name",
    "consequence.who",
    "enroll.codes.file.account",
    "enroll.scan.account",
    "frame.account-menu",
    "frame.menu",
    "practice.phone.account",
    "practice.people.password",
    "sign-in.password",
    "walkthrough.note.ticket",
  ],
  pl: [...appliance],
  "pt-BR": [...appliance],
};
/** Areas that hold two subjects: the beginnings of their keys. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  account: ["account", "enroll"],
  consequence: ["consequence", "receipt", "failure"],
  failure: ["failure", "formats"],
  gate: ["gate", "approvals", "failure"],
  "hand-over": ["hand-over", "instructions", "enroll"],
  "account-later": ["account", "not-me"],
  requests: ["requests", "request", "new-phone"],
  users: ["users", "queue"],
};

test("the languages of the table are the ones that have texts", () => {
  expect(languageTags.toSorted()).toEqual(locales.map(({ tag }) => tag).toSorted());
  expect(languageTags).toHaveLength(12);
  expect(locales.filter(({ dir }) => dir === "rtl")).toHaveLength(2);
});

describe.each(languageTags)("the texts of %s", (tag) => {
  test.each(areaNames)("in %s have the placeholders and plurals they need", (name) => {
    expect(catalogFaults(tag, area("en", name), area(tag, name), sameAsEnglish[tag])).toEqual([]);
  });

  test.each(areaNames)("in %s are all of that area", (name) => {
    const known = beginnings[name] ?? [name];
    const strange = Object.keys(area(tag, name)).filter((key) => !known.includes(key.split(".", 1)[0] ?? ""));
    expect(strange).toEqual([]);
  });
});

describe("the check of a language", () => {
  const english: Catalog = {
    "a.greeting": "Hello {{name}}",
    "a.wait_one": "{{count}} second",
    "a.wait_other": "{{count}} seconds",
  };
  const greeting = { "a.greeting": "Cześć {{name}}" };
  const wait = {
    "a.wait_one": "{{count}} sekunda",
    "a.wait_few": "{{count}} sekundy",
    "a.wait_many": "{{count}} sekund",
    "a.wait_other": "{{count}} sekundy",
  };

  test("passes a good one", () => {
    expect(catalogFaults("pl", english, { ...greeting, ...wait })).toEqual([]);
    expect(missingTexts(english, { ...greeting, ...wait })).toEqual([]);
  });

  test("finds a missing text and a missing plural", () => {
    expect(missingTexts(english, wait)).toEqual(["a.greeting"]);
    expect(missingTexts(english, greeting)).toEqual(["a.wait"]);
  });

  test.each<[string, Catalog, string]>([
    ["a text of no use", { ...wait, "a.x": "x" }, "a.x is not in English"],
    ["a lost placeholder", { "a.greeting": "Cześć", ...wait }, "a.greeting has other placeholders"],
    ["a misspelt placeholder", { "a.greeting": "Cześć {{nmae}}" }, "a.greeting has other placeholders"],
    ["English", { "a.greeting": "Hello {{name}}" }, "a.greeting is still English"],
    [
      "lost plural forms",
      { "a.wait_one": "{{count}}", "a.wait_other": "{{count}} s" },
      "a.wait wants few, many, one, other",
    ],
    ["no plural at all", { "a.wait": "{{count}} s" }, "a.wait has no plural forms"],
    [
      "a plural that is none",
      { "a.greeting_other": "{{name}}" },
      "a.greeting has plural forms that English has not",
    ],
    [
      "a placeholder that one form lost",
      { ...wait, "a.wait_other": "sekundy" },
      'a.wait has other placeholders in "other"',
    ],
  ])("finds %s", (_, translated, fault) => {
    expect(catalogFaults("pl", english, translated)).toContain(fault);
  });
});
