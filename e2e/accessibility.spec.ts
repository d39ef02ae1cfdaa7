import type { Page } from "playwright/test";
import { inLanguages } from "./checks/in-languages.ts";
import { inOtherThemes } from "./checks/in-other-themes.ts";
import { smallTargets } from "./checks/small-targets.ts";
import { expectAccessible, expectAccessibleAgain, expectContrast } from "./fixtures/expect-accessible.ts";
import { expect, test } from "./fixtures/test.ts";
import { tours } from "./tours/tours.ts";

// A text that is still fading in has no contrast to judge.
test.use({
  colorScheme: "light",
  viewport: { width: 1280, height: 800 },
  contextOptions: { reducedMotion: "reduce" },
});

/** WCAG 2.5.8; fingers are measured in targets.spec.ts. */
async function expectTargets(page: Page, state: string): Promise<void> {
  expect.soft(await smallTargets(page, 24), `${state}, with a mouse`).toEqual([]);
}

for (const [name, tour, refusals] of tours) {
  // The main job is looked at with every `npm test`, the other states by .ci/run.
  const tag = name === "the enrollment" ? "" : " @walk";
  test(`axe finds nothing in ${name}, in any theme, in either direction${tag}`, async ({
    page,
    lab,
    watch,
  }) => {
    test.setTimeout(120_000);
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
