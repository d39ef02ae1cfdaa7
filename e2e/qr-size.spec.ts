import { readQr } from "./authenticator/read-qr.ts";
import { expect, test } from "./fixtures/test.ts";
import { walkToScan } from "./fixtures/walk.ts";

for (const [name, viewport, least] of [
  ["a desktop", { width: 1280, height: 900 }, 5],
  ["320 px", { width: 320, height: 640 }, 3],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test("a module is a whole number of pixels and large enough for a camera", async ({ page, lab }) => {
        const scan = await walkToScan(page, lab);
        await scan.qr.scrollIntoViewIfNeeded();
        const box = await scan.qr.boundingBox();
        const [, , cells = 0] = ((await scan.qr.getAttribute("viewBox")) ?? "").split(" ").map(Number);
        expect(cells, "the smallest QR code has 21 modules and a margin").toBeGreaterThan(21);
        const perModule = (box?.width ?? 0) / cells;
        expect(perModule).toBeGreaterThanOrEqual(least);
        expect(Number.isInteger(Math.round(perModule * 1000) / 1000)).toBe(true);
        expect(box?.height).toBe(box?.width);
        if (viewport.width < 768) {
          const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
          expect(Math.abs(middle - viewport.width / 2), "in the middle of one column").toBeLessThan(2);
        }
        expect((await scan.scan()).secret).toBe(await scan.readKey());
      });
    });
  }
}

test("the enlarged code is read as well", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const key = await scan.readKey();
  const small = (await scan.qr.boundingBox())?.width ?? Number.NaN;
  await scan.enlarge();
  expect((await scan.enlarged.boundingBox())?.width).toBeGreaterThan(small);
  expect(await readQr(await scan.enlarged.screenshot())).toContain(`secret=${key}`);
});
