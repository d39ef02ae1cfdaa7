import { expect, test } from "vitest";
import { english } from "../../i18n/locales.ts";
import { createTexts } from "../../i18n/texts.ts";
import { catalogOf } from "../../testing/catalogs.ts";
import { eventWords, reasonWords } from "./audit-words.ts";

const texts = createTexts(english, catalogOf("en"));

test.each([
  ["password PortalAdmin", "New password · PortalAdmin"],
  [
    'password "olivia" → "olivia \\"liv\\" b" PortalAdmin',
    'New password · "olivia" → "olivia \\"liv\\" b" · PortalAdmin',
  ],
  ['"olivia" → "liv"', null],
  ["description", "New description"],
  ["type ReadOnlyUser", "Identity provider · ReadOnlyUser"],
  ["edit PortalAdmin", "Edit the user · PortalAdmin"],
  ["edit name password", "Edit the user · Name · Password"],
  ["edit password type Portal password", "Edit the user · Password · Identity provider · Portal password"],
  ["edit Portal password", "Edit the user · Portal password"],
  ["create Portal Administrator", "Create a user · Portal Administrator"],
  ["create", "Create a user"],
])("a change of %s reads %s: the names as they were recorded", (reason, words) => {
  expect(reasonWords(texts, reason)).toBe(words);
});

test("a right password before the code is said as such", () => {
  expect(eventWords(texts, "password-accepted")).toBe("Password right, code due");
});
