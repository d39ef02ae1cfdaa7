import { expect, test } from "vitest";
import { english } from "../../../contract/locales.ts";
import { createTexts } from "../../i18n/texts.ts";
import { catalogOf } from "../../testing/catalogs.ts";
import { eventWords, reasonWords } from "./audit-words.ts";

const texts = createTexts(english, catalogOf("en"));

const none = { password: false, description: false, from: "", to: "", role: "", lastSeen: "" };

test.each([
  ["", { password: true, role: "PortalAdmin" }, "New password · PortalAdmin"],
  ["", { from: "olivia", to: 'olivia "liv" b' }, '"olivia" → "olivia "liv" b"'],
  ["", { description: true }, "New description"],
  ["turned-off", {}, "MFA was on"],
  ["setUp", {}, "Set up MFA"],
  ["recreate", {}, "New phone"],
  ["PortalAdmin", {}, null],
  ['edit "olivia" → "liv"', {}, null],
  ["on", { lastSeen: "2026-01-15T12:00:00.000Z" }, "Turned on. Still off at the last check: "],
])("%j with %j reads %j", (reason, details, words) => {
  const read = reasonWords(texts, { reason, details: { ...none, ...details } });
  if (words?.endsWith(": ") === true) expect(read).toContain(words);
  else expect(read).toBe(words);
});

test("a right password before the code is said as such", () => {
  expect(eventWords(texts, "password-accepted")).toBe("Password right, code due");
});
