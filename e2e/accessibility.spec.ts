import type { Page } from "playwright/test";
import { withPseudoTexts, withTextSpacing } from "./checks/altered-texts.ts";
import { inLanguages } from "./checks/choose-language.ts";
import {
  expectAccessible,
  expectAccessibleAgain,
  expectContrast,
  inOtherThemes,
} from "./checks/expect-accessible.ts";
import { layoutFaults, resize, smallTargets } from "./checks/layout-faults.ts";
import { phoneNamed } from "./fixtures/browser.ts";
import { changed, refusal } from "./fixtures/faults.ts";
import { expect, test } from "./fixtures/test.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { tours } from "./tours/tours.ts";

// A text that is still fading in has no contrast to judge.
test.use({ colorScheme: "light", contextOptions: { reducedMotion: "reduce" } });

/** WCAG 2.5.8 asks for this much of a mouse; a finger wants more. */
const MOUSE_PX = 24;
const FINGER_PX = 44;

async function expectTargets(page: Page, state: string): Promise<void> {
  expect.soft(await smallTargets(page, MOUSE_PX), `${state}, with a mouse`).toEqual([]);
}

test.describe("with a mouse", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  for (const [name, tour, refusals] of tours) {
    test(`axe finds nothing in ${name}, in any theme, in either direction @walk`, async ({
      page,
      lab,
      watch,
    }) => {
      test.setTimeout(300_000);
      watch.expectRefusals(...refusals);
      await tour(page, lab, async (state) => {
        await expectAccessible(page, state);
        await expectTargets(page, state);
        await inOtherThemes(page, (theme) => expectContrast(page, `${state}, ${theme}`));
        await inLanguages(page, ["ar"], async () => {
          await expectAccessibleAgain(page, `${state}, right to left`);
          await expectTargets(page, `${state}, right to left`);
        });
      });
    });
  }
});

/** Beside the iPhone's own size; what the app asks of a phone is its pointer, not its name. */
const phones = [
  ["a Pixel", { width: 412, height: 839 }],
  ["lying", { width: 667, height: 375 }],
  ["small", { width: 360, height: 740 }],
] as const;

async function expectFingers(page: Page, state: string): Promise<void> {
  expect.soft(await smallTargets(page, FINGER_PX), state).toEqual([]);
  expect.soft(await layoutFaults(page), state).toEqual([]);
}

test.describe("with a finger", () => {
  const iPhone = phoneNamed("iPhone 15");
  test.use(iPhone);

  for (const [name, tour, refusals] of tours) {
    test(`on every phone, ${name} is within a finger's reach, in sight, and axe finds nothing @walk`, async ({
      page,
      lab,
      watch,
    }) => {
      test.setTimeout(300_000);
      watch.expectRefusals(...refusals);
      await tour(page, lab, async (state) => {
        await expectFingers(page, state);
        for (const [size, viewport] of phones) {
          await resize(page, viewport);
          await expectFingers(page, `${state}, ${size}`);
          if (size === "lying") await expectAccessibleAgain(page, `${state}, ${size}`);
          if (size === "small") await expectAccessible(page, `${state}, ${size}`);
        }
        await resize(page, iPhone.viewport);
      });
    });
  }
});

test.describe("where nobody can change the language by the menu, as the tours do", () => {
  async function expectUsable(page: Page, state: string): Promise<void> {
    await expectAccessible(page, state);
    await expectTargets(page, state);
    await inOtherThemes(page, (theme) => expectContrast(page, `${state}, ${theme}`));
    await resize(page, { width: 320, height: 256 });
    const expectFits = async () => expect.soft(await layoutFaults(page), `${state}, zoomed`).toEqual([]);
    await expectFits();
    await withTextSpacing(page, expectFits);
    await resize(page, { width: 360, height: 740 });
    await withPseudoTexts(page, expectFits);
  }

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

  test("the open menu of languages is usable @main", async ({ page }) => {
    await (await SignInPage.open(page)).openMenu("language");
    await expectUsable(page, "language menu");
  });
});
