import { devices } from "playwright/test";
import type { Page } from "playwright/test";
import { layoutFaults } from "./checks/layout-faults.ts";
import { smallTargets } from "./checks/small-targets.ts";
import { expectAccessible } from "./fixtures/expect-accessible.ts";
import { resize } from "./fixtures/resize.ts";
import { expect, test } from "./fixtures/test.ts";
import { tours } from "./tours/tours.ts";

const FINGER_PX = 44;
const phones = [
  ["an iPhone", "iPhone 15", { width: 667, height: 375 }],
  ["a Pixel", "Pixel 7", { width: 360, height: 740 }],
] as const;

async function expectFingers(page: Page, state: string): Promise<void> {
  expect.soft(await smallTargets(page, FINGER_PX), state).toEqual([]);
  expect.soft(await layoutFaults(page), state).toEqual([]);
}

for (const [phone, model, other] of phones) {
  test.describe(`with ${phone}, upright, and lying or smaller`, () => {
    const { userAgent, viewport, deviceScaleFactor, isMobile, hasTouch } = devices[model] ?? {};
    test.use({
      userAgent,
      viewport,
      deviceScaleFactor,
      isMobile,
      hasTouch,
      contextOptions: { reducedMotion: "reduce" },
    });

    for (const [name, tour, refusals] of tours) {
      test(`${name} is within a finger's reach, in sight, and axe finds nothing @walk`, async ({
        page,
        lab,
        watch,
      }) => {
        test.setTimeout(120_000);
        watch.expectRefusals(...refusals);
        await tour(page, lab, async (state) => {
          const upright = page.viewportSize() ?? { width: 0, height: 0 };
          await expectFingers(page, state);
          await resize(page, other);
          await expectFingers(page, `${state}, other size`);
          await expectAccessible(page, state);
          await resize(page, upright);
        });
      });
    }
  });
}
