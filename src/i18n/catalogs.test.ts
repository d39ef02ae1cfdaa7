import { describe, expect, test } from "vitest";
import { catalogFaults } from "./catalog-faults.ts";
import { locales } from "./locales.ts";
import type { Catalog } from "./message.ts";

/** Each area file of each language, whole modules: `./de/enroll.ts` → `{ enroll }`. */
const modules = import.meta.glob<Record<string, Catalog>>("./*/*.ts", { eager: true });
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
  de: [...appliance, "users.csv.name"],
  fr: [
    ...appliance,
    "enroll.scan.details.type",
    "users.column.actions",
    "users.actions.short",
    "users.pages",
    "audit.pages",
    "users.csv.description",
    "users.csv.type",
  ],
  es: [...appliance],
  it: [
    ...appliance,
    "account.name",
    "consequence.who",
    "enroll.codes.file.account",
    "enroll.scan.account",
    "frame.account-menu",
    "practice.phone.account",
    "practice.people.password",
    "sign-in.password",
  ],
  "pt-BR": [...appliance],
};
/** What English has in chunks of its own, and every other language in its core (docs/decisions/0017). */
const laterAreas = ["enroll-later.ts", "failure-later.ts", "frame-later.ts", "sign-in-later.ts"];

function area(tag: string, file: string): Catalog {
  return Object.values(modules[`./${tag}/${file}`] ?? {})[0] ?? {};
}

function text(tag: string, file: string, key: string): string {
  const message = area(tag, file)[key];
  return typeof message === "string" ? message : "";
}

/** The English texts that a file of another language has to hold. */
function expected(file: string): Catalog {
  const later = file === "core.ts" ? laterAreas.map((name) => area("en", name)) : [];
  return Object.assign({}, area("en", file), ...later);
}

const files = Object.keys(modules).map((path) => path.split("/").slice(1));
const areas = files.filter(([tag]) => tag === "en").map(([, file]) => file ?? "");
const present = [...new Set(files.map(([tag]) => tag ?? ""))];

describe.each(present)("the texts of %s", (tag) => {
  test("belong to a language of the table", () => {
    expect(locales.map((locale) => locale.tag)).toContain(tag);
  });

  test.each(areas)("are whole in %s", (file) => {
    const english = tag === "en" ? area("en", file) : expected(file);
    expect(catalogFaults(tag, english, area(tag, file), sameAsEnglish[tag])).toEqual([]);
  });

  test("call the script of a call and the sheet to print by different names", () => {
    const script = text(tag, "frame.ts", "frame.nav.walkthrough");
    expect(text(tag, "enroll-ready.ts", "enroll.ready.instructions").toLowerCase()).not.toContain(
      script.toLowerCase(),
    );
  });

  test("do not call the button that marks a failure like the state it leads to", () => {
    expect(text(tag, "queue.ts", "queue.fail")).not.toBe(text(tag, "queue.ts", "queue.failed"));
  });

  test.each(areas)("in %s are all of that area", (file) => {
    const name = file.replace(/\.ts$/, "");
    const strange = Object.keys(area(tag, file)).filter(
      (key) => !name.startsWith(key.split(".", 1)[0] ?? ""),
    );
    expect(name === "core" ? [] : strange).toEqual([]);
  });
});

describe("the check of a language", () => {
  const english: Catalog = {
    "a.greeting": "Hello {name}",
    "a.wait": { one: "{count} second", other: "{count} seconds" },
  };
  const polish = {
    one: "{count} sekunda",
    few: "{count} sekundy",
    many: "{count} sekund",
    other: "{count} sekundy",
  };

  test("passes a good one", () => {
    expect(catalogFaults("pl", english, { "a.greeting": "Cześć {name}", "a.wait": polish })).toEqual([]);
  });

  test.each<[string, Catalog, string]>([
    ["a missing text", { "a.wait": polish }, "a.greeting is missing"],
    [
      "a text of no use",
      { "a.greeting": "Cześć {name}", "a.wait": polish, "a.x": "x" },
      "a.x is not in English",
    ],
    ["a lost placeholder", { "a.greeting": "Cześć", "a.wait": polish }, "a.greeting has other placeholders"],
    [
      "a misspelt placeholder",
      { "a.greeting": "Cześć {nmae}", "a.wait": polish },
      "a.greeting has other placeholders",
    ],
    ["English", { "a.greeting": "Hello {name}", "a.wait": polish }, "a.greeting is still English"],
    [
      "lost plural forms",
      { "a.greeting": "Cześć {name}", "a.wait": { one: "{count}", other: "{count} s" } },
      "a.wait wants few, many, one, other",
    ],
    [
      "no plural at all",
      { "a.greeting": "Cześć {name}", "a.wait": "{count} s" },
      "a.wait has no plural forms",
    ],
  ])("finds %s", (_, translated, fault) => {
    expect(catalogFaults("pl", english, translated)).toContain(fault);
  });
});
