import { act } from "@testing-library/react";
import { onTestFinished } from "vitest";
import { english, locales } from "../../contract/locales.ts";
import { chooseLocale } from "../i18n/text-store.ts";

/** Somebody chooses German in the middle of it; the next test is in English again. */
export async function changeToGerman(): Promise<void> {
  onTestFinished(async () => {
    await act(() => chooseLocale(english));
  });
  const german = locales.find(({ tag }) => tag === "de") ?? english;
  await act(() => chooseLocale(german));
}
