import { act, screen, waitFor } from "@testing-library/react";
import { expect, onTestFinished, test } from "vitest";
import { english, locales } from "../../../contract/locales.ts";
import { chooseLocale } from "../../i18n/text-store.ts";
import { walkToStart } from "../../testing/walk-wizard.ts";

const apps = ["An app", "A second", "Another app"].map((name) => ({ name, url: "" }));

test("without any, well-known ones stand there, each with a link to its maker in a tab of its own", async () => {
  await walkToStart();
  const links = ["Aegis", "2FAS", /^Google.Authenticator$/u, /^Microsoft.Authenticator$/u].map((name) =>
    screen.getByRole("link", { name, hidden: true }),
  );
  for (const link of links) {
    expect(link).toHaveAttribute("href", expect.stringMatching(/^https:\/\//u));
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noreferrer");
  }
});

test.each([
  ["en", "An app, A second, Another app"],
  ["ja", "An app、A second、Another app"],
])("the operator's apps stand there as the language lists things: %s", async (wanted, list) => {
  await walkToStart({ config: { apps } });
  onTestFinished(async () => {
    await act(() => chooseLocale(english));
  });
  await act(() => chooseLocale(locales.find(({ tag }) => tag === wanted) ?? english));
  await waitFor(() => expect(screen.getByRole("main").textContent).toContain(list));
});
