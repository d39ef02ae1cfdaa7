import type { Page } from "playwright/test";
import { inLanguage } from "./checks/in-language.ts";
import { layoutFaults } from "./checks/layout-faults.ts";
import { withPseudoTexts } from "./checks/with-pseudo-texts.ts";
import { withTextSpacing } from "./checks/with-text-spacing.ts";
import { expect, test } from "./fixtures/test.ts";
import { tours } from "./tours/tours.ts";

/** 1280 x 1024 at 400 % (WCAG 1.4.10). */
const zoomed = { width: 320, height: 256 };
const phone = { width: 360, height: 740 };

async function expectFits(page: Page, state: string): Promise<void> {
  expect.soft(await layoutFaults(page), state).toEqual([]);
}

test.describe("at 400 % zoom", () => {
  test.use({ viewport: zoomed, contextOptions: { reducedMotion: "reduce" } });

  for (const [name, tour, refusals] of tours) {
    test(`everything fits in ${name}: spaced out, longer, in German, from right to left @walk`, async ({
      page,
      lab,
      watch,
    }) => {
      test.setTimeout(120_000);
      watch.expectRefusals(...refusals);
      await tour(page, lab, async (state) => {
        await expectFits(page, state);
        await withTextSpacing(page, () => expectFits(page, `${state}, spaced out`));
        await inLanguage(page, "de", () => expectFits(page, `${state}, German`));
        await inLanguage(page, "ar", () => expectFits(page, `${state}, Arabic`));
        await page.setViewportSize(phone);
        await withPseudoTexts(page, () => expectFits(page, `${state}, texts 40 % longer`));
        await page.setViewportSize(zoomed);
      });
    });
  }
});
