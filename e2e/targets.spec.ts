import { devices } from "playwright/test";
import type { Page } from "playwright/test";
import { layoutFaults } from "./checks/layout-faults.ts";
import { smallTargets } from "./checks/small-targets.ts";
import { expectAccessible, expectAccessibleAgain } from "./fixtures/expect-accessible.ts";
import { resize } from "./fixtures/resize.ts";
import { expect, test } from "./fixtures/test.ts";
import { tours } from "./tours/tours.ts";

const FINGER_PX = 44;
const { defaultBrowserType: _engine, ...iPhone } = devices["iPhone 15"] ?? {};
/** Beside the iPhone's own size; what the app asks of a phone is its pointer, not its name. */
const sizes = [
  ["a Pixel", { width: 412, height: 839 }],
  ["lying", { width: 667, height: 375 }],
  ["small", { width: 360, height: 740 }],
] as const;

async function expectFingers(page: Page, state: string): Promise<void> {
  expect.soft(await smallTargets(page, FINGER_PX), state).toEqual([]);
  expect.soft(await layoutFaults(page), state).toEqual([]);
}

test.use({ ...iPhone, contextOptions: { reducedMotion: "reduce" } });

for (const [name, tour, refusals] of tours) {
  test(`on every phone, ${name} is within a finger's reach, in sight, and axe finds nothing @walk`, async ({
    page,
    lab,
    watch,
  }) => {
    test.setTimeout(120_000);
    watch.expectRefusals(...refusals);
    await tour(page, lab, async (state) => {
      const upright = page.viewportSize() ?? { width: 0, height: 0 };
      await expectFingers(page, state);
      for (const [size, viewport] of sizes) {
        await resize(page, viewport);
        await expectFingers(page, `${state}, ${size}`);
        if (size === "lying") await expectAccessibleAgain(page, `${state}, ${size}`);
        if (size === "small") await expectAccessible(page, `${state}, ${size}`);
      }
      await resize(page, upright);
    });
  });
}
