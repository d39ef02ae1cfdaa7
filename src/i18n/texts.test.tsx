import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { catalogOf } from "../testing/catalogs.ts";
import { locales } from "../../contract/locales.ts";
import { createTexts } from "./texts.ts";

const english = createTexts({ tag: "en", name: "English", dir: "ltr", intl: "en" }, catalogOf("en"));

test("a text gets its arguments, and numbers are written the way of the language", () => {
  expect(english.t("sign-in.wait", { count: 4000 })).toContain("in 4,000 seconds");
  expect(english.t("enroll.ready.about", { name: "ada", system: "vm" })).toBe("For ada on vm");
});

test("a plural is chosen by the count, in a language with more than two forms too", () => {
  expect(english.t("formats.seconds", { count: 1 })).toBe("1 second");
  expect(english.t("formats.seconds", { count: 3 })).toBe("3 seconds");
  const polish = createTexts(
    { tag: "pl", name: "Polski", dir: "ltr", intl: "pl" },
    {
      "formats.seconds_one": "{{count}} sekunda",
      "formats.seconds_few": "{{count}} sekundy",
      "formats.seconds_many": "{{count}} sekund",
    },
  );
  expect(polish.t("formats.seconds", { count: 3 })).toBe("3 sekundy");
  expect(polish.t("formats.seconds", { count: 5 })).toBe("5 sekund");
});

test("an argument is text: braces and dollar signs in it stay as they are", () => {
  expect(english.t("frame.account-menu", { name: "$& {{name}}" })).toBe("Account: $& {{name}}");
});

test("elements keep their place in the sentence", () => {
  render(<p>{english.rich("frame.account-menu", { name: <bdi>ada</bdi> })}</p>);
  expect(screen.getByText("ada").tagName).toBe("BDI");
  expect(screen.getByRole("paragraph")).toHaveTextContent("Account: ada");
});

test("a message that was chosen elsewhere is said with its arguments", () => {
  expect(english.say({ key: "frame.try-again" })).toBe("Try again");
  expect(english.say({ key: "formats.seconds", args: { count: 1 } })).toBe("1 second");
});

test("dates stand the way of the reader's own region", () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB", "en"]);
  const { formatDate } = createTexts({ tag: "en", name: "English", dir: "ltr", intl: "en" }, catalogOf("en"));
  expect(formatDate(Date.UTC(2026, 10, 26, 12))).toBe("26 November 2026");
});

test("every language writes numbers in the digits of the codes beside them", () => {
  for (const locale of locales) {
    expect(createTexts(locale, {}).formatNumber(475112)).toMatch(/^[\d.,\u00a0\u202f\s]+$/);
  }
});

test("names and placeholders are held to by the type checker", () => {
  // @ts-expect-error a placeholder without its argument
  english.t("frame.account-menu");
  // @ts-expect-error an argument the message does not have
  english.t("frame.account-menu", { user: "ada" });
  // @ts-expect-error a plural without its count
  english.t("formats.seconds");
  // @ts-expect-error a message that nobody wrote
  expect(english.t("frame.no-such-key")).toBe("frame.no-such-key");
});
