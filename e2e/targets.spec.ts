import { devices } from "playwright/test";
import { layoutFaults } from "./checks/layout-faults.ts";
import { smallTargets } from "./checks/small-targets.ts";
import { expect, test } from "./fixtures/test.ts";
import { tours } from "./tours/tours.ts";

const sizes = [
  ["a mouse", { viewport: { width: 1280, height: 800 } }, 24],
  ["an iPhone", devices["iPhone 15"] ?? {}, 44],
  ["a small iPhone, lying", devices["iPhone SE (3rd gen) landscape"] ?? {}, 44],
  ["a Pixel", devices["Pixel 7"] ?? {}, 44],
] as const;

for (const [device, described, least] of sizes) {
  test.describe(`with ${device}`, () => {
    const { defaultBrowserType: _engine, ...use } = { defaultBrowserType: "", ...described };
    test.use(use);

    for (const [name, tour] of tours) {
      test(`every control of ${name} is at least ${least} px and in sight`, async ({ page, lab, watch }) => {
        test.slow();
        watch.expectRefusals(400);
        await tour(page, lab, async (state) => {
          expect.soft(await smallTargets(page, least), state).toEqual([]);
          expect.soft(await layoutFaults(page), state).toEqual([]);
        });
      });
    }
  });
}
