import { afterEach, expect, test } from "vitest";
import { chooseTheme, storedTheme, themeChoices } from "./theme-choice.ts";

afterEach(() => {
  chooseTheme("system");
  localStorage.clear();
});

test("a chosen theme is shown and found again, and nothing else is stored", () => {
  chooseTheme("dark");
  expect(document.documentElement).toHaveAttribute("data-theme", "dark");
  expect(storedTheme()).toBe("dark");
  expect(Object.entries(localStorage)).toEqual([["mfa-theme", "dark"]]);
});

test("every choice of the menu is found again", () => {
  for (const choice of themeChoices) {
    chooseTheme(choice);
    expect(storedTheme()).toBe(choice);
  }
});

test("the device's own theme leaves no trace", () => {
  chooseTheme("dark");
  chooseTheme("system");
  expect(document.documentElement).not.toHaveAttribute("data-theme");
  expect(localStorage.length).toBe(0);
});

test("a stored value that is no theme is passed over", () => {
  localStorage.setItem("mfa-theme", "<b>");
  expect(storedTheme()).toBe("system");
});
