import { expect, test } from "vitest";
import type { Translation } from "./translation.ts";

const english = {
  "a.greeting": "{name} signs in at {host}",
  "a.wait": { one: "{count} second", other: "{count} seconds" },
} as const;

type German = Translation<typeof english>;

test("a language may put the placeholders in its own order", () => {
  const german = {
    "a.greeting": "An {host} meldet sich {name} an",
    "a.wait": { one: "{count} Sekunde", other: "{count} Sekunden" },
  } as const satisfies German;
  expect(german["a.greeting"]).toContain("{host}");
});

test("the type checker finds a lost placeholder, a lost plural and a lost key", () => {
  const wait = { one: "{count} Sekunde", other: "{count} Sekunden" } as const;
  // @ts-expect-error the host is lost
  const lostName: German = { "a.greeting": "{name} meldet sich an", "a.wait": wait };
  // @ts-expect-error the plural is lost
  const lostPlural: German = { "a.greeting": "{host} {name}", "a.wait": "{count} Sekunden" };
  // @ts-expect-error a text is lost
  const lostKey: German = { "a.greeting": "{host} {name}" };
  expect([lostName, lostPlural, lostKey]).toHaveLength(3);
});
