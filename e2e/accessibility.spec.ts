import { inLanguage } from "./checks/in-language.ts";
import { inOtherThemes } from "./checks/in-other-themes.ts";
import { expectAccessible, expectContrast } from "./fixtures/expect-accessible.ts";
import { test } from "./fixtures/test.ts";
import { tours } from "./tours/tours.ts";

// A text that is still fading in has no contrast to judge.
test.use({ colorScheme: "light", contextOptions: { reducedMotion: "reduce" } });

for (const [name, tour] of tours) {
  test(`axe finds nothing in ${name}, in any theme, in either direction`, async ({ page, lab, watch }) => {
    test.setTimeout(180_000);
    watch.expectRefusals(400);
    await tour(page, lab, async (state) => {
      await expectAccessible(page, state);
      await inOtherThemes(page, (theme) => expectContrast(page, `${state}, ${theme}`));
      await inLanguage(page, "ar", () => expectAccessible(page, `${state}, right to left`));
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  for (const [name, tour] of tours) {
    test(`axe finds nothing in ${name}`, async ({ page, lab, watch }) => {
      test.setTimeout(120_000);
      watch.expectRefusals(400);
      await tour(page, lab, (state) => expectAccessible(page, state));
    });
  }
});
