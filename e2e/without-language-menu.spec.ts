import type { Page } from "playwright/test";
import { inOtherThemes } from "./checks/in-other-themes.ts";
import { layoutFaults } from "./checks/layout-faults.ts";
import { smallTargets } from "./checks/small-targets.ts";
import { withPseudoTexts } from "./checks/with-pseudo-texts.ts";
import { withTextSpacing } from "./checks/with-text-spacing.ts";
import { expectAccessible, expectContrast } from "./fixtures/expect-accessible.ts";
import { expect, test } from "./fixtures/test.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { changed, refusal } from "./tours/answers.ts";

/** States in which nobody can change the language by the menu, as the walks of the tours do: judged here. */
async function expectUsable(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  expect.soft(await smallTargets(page, 24), state).toEqual([]);
  await inOtherThemes(page, (theme) => expectContrast(page, `${state}, ${theme}`));
  await page.setViewportSize({ width: 320, height: 256 });
  const expectFits = async () => expect.soft(await layoutFaults(page), `${state}, zoomed`).toEqual([]);
  await expectFits();
  await withTextSpacing(page, expectFits);
  await page.setViewportSize({ width: 360, height: 740 });
  await withPseudoTexts(page, expectFits);
}

test.use({ colorScheme: "light", contextOptions: { reducedMotion: "reduce" } });

for (const locale of ["en-US", "de-DE", "ar-EG", "ja-JP"]) {
  test.describe(`in a browser that asks for ${locale}`, () => {
    test.use({ locale });

    test("a configuration that is wrong or missing is told to everybody", async ({ page, lab, watch }) => {
      watch.expectRefusals(404);
      lab.faults.on(
        "/config.json",
        changed((config) => ({ ...config, apiBase: "https://elsewhere.example", idleMinutes: 0 })),
      );
      await page.goto("/");
      await expect(page.locator("h1")).toBeVisible();
      await expect(page.locator("main code")).toContainText("apiBase");
      await expectUsable(page, "configuration wrong");
      lab.faults.on("/config.json", refusal(404));
      await page.reload();
      await expect(page.locator("h1")).toBeVisible();
      await expect(page.locator("main code")).toHaveCount(0);
      await expectUsable(page, "configuration missing");
    });
  });
}

test("the open menu of languages is usable", async ({ page }) => {
  await SignInPage.open(page);
  await page.locator("header [aria-haspopup=menu]").first().click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectUsable(page, "language menu");
});
