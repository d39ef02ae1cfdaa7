import { inLanguages } from "./checks/in-languages.ts";
import { expect, test } from "./fixtures/test.ts";

for (const width of [360, 1_000]) {
  test(`the stamp on a picture covers none of its words (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto("/instructions");
    await expect(page.getByRole("figure")).toHaveCount(4);
    await inLanguages(page, ["en", "pt-BR", "fr", "ar"], async (tag) => {
      const rooms = await page.getByRole("figure").evaluateAll((figures) =>
        figures.map((figure) => {
          const stamp = figure.querySelector("span[aria-hidden]")?.getBoundingClientRect();
          const picture = figure.querySelector("[inert]")?.getBoundingClientRect();
          return (picture?.top ?? Number.NaN) - (stamp?.bottom ?? Number.NaN);
        }),
      );
      for (const room of rooms) expect.soft(room, tag).toBeGreaterThanOrEqual(0);
    });
  });
}
