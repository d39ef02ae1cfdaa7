import { expect, test } from "vitest";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { events, states } from "../../testing/machine-samples.ts";
import { transition } from "../../enrollment/machine/transition.ts";
import { locales } from "../../i18n/locales.ts";
import { createTexts } from "../../i18n/texts.ts";
import { area } from "../../testing/catalogs.ts";
import { resultOf, ticketNote } from "./ticket-note.ts";

const checks = ["A", "B"].map((words) => ({ kind: "house", words }) as const);
const call = { agent: "agnes", caller: "olivia", appliance: "Acme", recreate: false, endedAt: 0 };

test.each([
  ["en", "A; B"],
  ["ja", "A、B"],
  ["ar", "A؛ B"],
])("the checks of a note stand apart as the language has it: %s", (tag, wanted) => {
  const catalog = area(tag, "walkthrough");
  const [locale] = locales.filter((one) => one.tag === tag);
  if (locale === undefined) throw new Error(`there is no language ${tag}`);
  const check = { userId: "1", ticket: "INC-7", checks, at: 0 };
  const note = ticketNote({ ...call, result: "done", check }, createTexts(locale, catalog));
  expect(note.split("\n")).toContain(`${catalog["walkthrough.note.checks"]}: ${wanted}`);
});

test("a set-up that was finished before says nothing of what MFA is; an end before any code changed nothing", () => {
  const ended = { step: "stopped", entry: null, outcomeUnknown: false } as const;
  expect(resultOf({ ...ended, reason: "finished" })).toBe("finished-before");
  expect(resultOf({ ...ended, reason: "expired" })).toBe("open");
  expect(resultOf({ step: "intro", note: { kind: "none" } })).toBe("under-way");
});

test.each([
  ["that cannot tell", [events.readBackUndecided]],
  ["and a newer set-up", [events.readBackUndecided, events.superseded]],
  ["and a page that is left", [events.wipe]],
  [
    "and an end by the server",
    [events.readBackUndecided, { type: "submit", code: "654321" }, events.acceptFailedStop],
  ],
] as const)(
  "after an accept without an answer, a reading %s is no proof that nothing changed",
  (_, steps) => {
    const sent = transition(transition(states.confirm, events.submit), events.noAnswer);
    const ended = [...steps].reduce<EnrollmentState>(transition, sent);
    expect(resultOf(ended)).toBe("unknown");
  },
);
