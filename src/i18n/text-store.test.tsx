import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { english, type Locale } from "../../contract/locales.ts";
import { chooseLocale, startTexts } from "./text-store.ts";
import { useTexts } from "./use-texts.ts";

const hebrew: Locale = { tag: "he", name: "עברית", dir: "rtl", intl: "he" };

afterEach(async () => {
  await act(() => chooseLocale(english));
  forget();
});

function forget() {
  document.cookie = "mfa-language=; Path=/; Max-Age=0";
}

function Wizard() {
  const { t, locale } = useTexts();
  const [secret] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState("");
  return (
    <>
      <p>{`${locale} ${t("enroll.start")}`}</p>
      <output>{secret}</output>
      <input aria-label="code" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </>
  );
}

test("a change of language keeps what is mounted, typed and focused", async () => {
  render(<Wizard />);
  await userEvent.type(screen.getByRole("textbox"), "475");
  const [input, secret] = [screen.getByRole("textbox"), screen.getByRole("status").textContent];
  await act(() => chooseLocale(hebrew));
  expect(screen.getByText(/^he /)).toBeVisible();
  expect(screen.getByRole("textbox")).toBe(input);
  expect(input).toHaveValue("475");
  expect(input).toHaveFocus();
  expect(screen.getByRole("status")).toHaveTextContent(secret);
});

test("the document says its language and direction", async () => {
  await chooseLocale(hebrew);
  expect(document.documentElement).toHaveAttribute("lang", "he");
  expect(document.documentElement).toHaveAttribute("dir", "rtl");
});

test("the choice is remembered as a language tag and nothing else", async () => {
  await chooseLocale(hebrew);
  expect(document.cookie).toBe("mfa-language=he");
  expect(localStorage).toHaveLength(0);
});

test("of two quick choices the last one wins", async () => {
  await Promise.all([chooseLocale(hebrew), chooseLocale(english)]);
  expect(document.documentElement).toHaveAttribute("lang", "en");
});

test("a language that the configuration does not offer is not shown, whatever was chosen before", async () => {
  document.cookie = "mfa-language=he";
  await startTexts(["de", "fr"]);
  expect(document.documentElement).toHaveAttribute("lang", "de");
});

test("the language of the first paint counts more than what the browser asks for", async () => {
  await startTexts([], "he");
  expect(document.documentElement).toHaveAttribute("lang", "he");
});

test("a stored language that is not offered gives way to English", async () => {
  document.cookie = "mfa-language=tlh";
  await startTexts();
  expect(document.documentElement).toHaveAttribute("lang", "en");
});
