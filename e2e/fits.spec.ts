import type { Locator, Page } from "playwright/test";
import { withPseudoTexts, withTextSpacing } from "./checks/altered-texts.ts";
import { inLanguages, LANGUAGES } from "./checks/choose-language.ts";
import { layoutFaults, resize } from "./checks/layout-faults.ts";
import { expect, test } from "./fixtures/test.ts";
import { ADMINISTRATOR, walkToAccount, walkToScan, walkToUsers } from "./fixtures/walk.ts";
import { InstructionsPage } from "./pages/other-pages.ts";
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
      test.setTimeout(300_000);
      watch.expectRefusals(...refusals);
      await tour(page, lab, async (state) => {
        await expectFits(page, state);
        await withTextSpacing(page, () => expectFits(page, `${state}, spaced out`));
        await inLanguages(page, ["de", "ar"], (tag) => expectFits(page, `${state}, ${tag}`));
        await resize(page, phone);
        await withPseudoTexts(page, () => expectFits(page, `${state}, texts 40 % longer`));
        await resize(page, zoomed);
      });
    });
  }
});

test.describe("the header with the button for the secrets", { tag: "@walk" }, () => {
  const languages = ["en", "de", "fr", "ar"];

  test("stands in one row beside the pages of an administrator", async ({ page, lab }) => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await walkToScan(page, lab, ADMINISTRATOR);
    const header = page.getByRole("banner");
    const rows = () => header.evaluate((box) => Math.round(box.getBoundingClientRect().height / 56));
    await inLanguages(page, languages, async (tag) => expect.soft(await rows(), tag).toBe(1));
  });

  test("leaves a phone the whole name of the product", async ({ page, lab }) => {
    const { productName } = await walkToScan(page, lab);
    await inLanguages(page, languages, async (tag) => {
      for (const width of [320, 360, 393]) {
        await resize(page, { width, height: 740 });
        expect.soft(await hiddenOf(productName), `${width} px, ${tag}`).toBe(0);
      }
    });
  });
});

test("the pages of an administrator are on a small phone as a whole @walk", async ({ page, lab }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await walkToAccount(page, lab, ADMINISTRATOR);
  const main = page.getByRole("banner").getByRole("navigation");
  await inLanguages(page, LANGUAGES, async (tag) => expect.soft(await hiddenOf(main), tag).toBe(0));
});

test("names of users begin at the same edge in every card, from right to left too", async ({ page, lab }) => {
  await page.setViewportSize({ width: 393, height: 740 });
  const users = await walkToUsers(page, lab);
  const sides = { de: "left", ar: "right" } as const;
  await inLanguages(page, ["de", "ar"], async (tag) => {
    // The texts of a language come first, and then the list in it.
    await expect(users.names.nth(4)).toBeVisible();
    const edges = await users.names
      .locator("bdi")
      .evaluateAll(
        (names, at) => names.map((name) => Math.round(name.getBoundingClientRect()[at])),
        sides[tag],
      );
    expect(edges.length).toBeGreaterThan(3);
    expect(new Set(edges), tag).toHaveProperty("size", 1);
  });
});

for (const width of [360, 1_000]) {
  test(`the stamp on a picture of the instructions covers none of its words (${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    const { figures } = await InstructionsPage.open(page);
    await inLanguages(page, ["en", "pt-BR", "fr", "ar"], async (tag) => {
      const rooms = await figures.evaluateAll((pictures) =>
        pictures.map((figure) => {
          const stamp = figure.querySelector("span[aria-hidden]")?.getBoundingClientRect();
          const picture = figure.querySelector("[inert]")?.getBoundingClientRect();
          return (picture?.top ?? Number.NaN) - (stamp?.bottom ?? Number.NaN);
        }),
      );
      expect(rooms, tag).toHaveLength(4);
      for (const room of rooms) expect.soft(room, tag).toBeGreaterThanOrEqual(0);
    });
  });
}

/** How many pixels of a text its box does not show: what it scrolls over is known in whole ones only. */
function hiddenOf(text: Locator): Promise<number> {
  return text.evaluate((box) => {
    const shown = box.getBoundingClientRect();
    return Math.max(0, box.scrollWidth - Math.ceil(shown.width), box.scrollHeight - Math.ceil(shown.height));
  });
}
