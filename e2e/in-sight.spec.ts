import type { Page } from "playwright/test";
import { readQr } from "./authenticator/read-qr.ts";
import { atRest } from "./checks/at-rest.ts";
import { inLanguages, LANGUAGES } from "./checks/choose-language.ts";
import { focusFault, ringFault } from "./checks/focus-faults.ts";
import { expect, test } from "./fixtures/test.ts";
import type { Lab } from "./fixtures/lab.ts";
import { USER, walkToConfirm, walkToScan } from "./fixtures/walk.ts";
import { GetReadyStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** As long as the app lets them be, in a code of 65 modules. */
const issuer = "backup.".repeat(9).slice(0, 63).padEnd(64, "x");
const account = `${"olivia.".repeat(9)}x@${issuer}`.slice(0, 128);

/** The appliance's answer, but with these names in its URI. */
async function withLongNames(page: Page): Promise<void> {
  await page.route("**/enableMfa*", async (route) => {
    const response = await route.fetch();
    const answer: unknown = await response.json();
    const secret = /secret=(?<key>[A-Z2-7]+)/u.exec(JSON.stringify(answer))?.groups?.["key"] ?? "";
    const qrString = `otpauth://totp/${issuer}:${account}?secret=${secret}&issuer=${issuer}`;
    const record = typeof answer === "object" ? answer : {};
    await route.fulfill({ response, json: { ...record, qrString } });
  });
}

for (const [width, height, least] of [
  [1280, 720, 4],
  [360, 640, 3],
] as const) {
  test(`a camera reads the code of the longest names in the window of ${width} × ${height}`, async ({
    page,
    lab,
  }) => {
    await page.setViewportSize({ width, height });
    await withLongNames(page);
    const scan = await walkToScan(page, lab);
    const [, , cells = 0] = ((await scan.qr.getAttribute("viewBox")) ?? "").split(" ").map(Number);
    expect(cells, "the names are as long as they can be").toBeGreaterThanOrEqual(73);
    const code = page.locator("main [data-qr-code] svg");
    for (const tag of ["en", "de", "ar"] as const) {
      await inLanguages(page, [tag], async () => {
        await page.evaluate(() => window.scrollTo(0, 0));
        await atRest(page);
        const box = await code.boundingBox();
        const bar = await page.locator("main [class*=bar]").last().boundingBox();
        expect.soft(box?.y, tag).toBeGreaterThanOrEqual(0);
        expect
          .soft((box?.y ?? 0) + (box?.height ?? 0), `${tag}: above the bar`)
          .toBeLessThanOrEqual(bar?.y ?? 0);
        expect.soft((box?.width ?? 0) / cells, tag).toBeGreaterThanOrEqual(least);
        expect.soft(await readQr(await page.screenshot()), tag).toContain(encodeURIComponent(account));
      });
    }
  });
}

const windows = [
  ["400 % zoom", { width: 320, height: 256 }, 100],
  ["a phone on its side", { width: 667, height: 375 }, 100],
  ["a phone with text of 200 %", { width: 360, height: 740 }, 200],
  ["a desktop with text of 200 %", { width: 1280, height: 800 }, 200],
] as const;

/** Opens the last step once more, in each language: its field takes the focus anew. */
async function expectFieldsInSight(page: Page, lab: Lab): Promise<void> {
  const { step } = await walkToConfirm(page, lab);
  await inLanguages(page, LANGUAGES, async (tag) => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.goBack();
    await expect(page.getByRole("textbox")).toBeHidden();
    await page.locator("main [class*=primary]").last().click();
    const field = page.getByRole("textbox");
    await expect(field, tag).toBeFocused();
    await expect.poll(() => focusFault(page), `${tag}: the field`).toBeNull();
    await atRest(page);
    const submit = page.locator("main form [type=submit]");
    const box = await submit.boundingBox();
    const shown = page.viewportSize();
    expect
      .soft((box?.y ?? Infinity) + (box?.height ?? 0), `${tag}: the button`)
      .toBeLessThanOrEqual(shown?.height ?? 0);
  });
  await step.turnOn();
  await expect(step.incompleteNote).toBeVisible();
  await expect.poll(() => focusFault(page), "once something is wrong").toBeNull();
}

for (const [name, viewport, percent] of windows) {
  test.describe(name, () => {
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });
    test.beforeEach(({ page }) =>
      page.addInitScript((size) => {
        addEventListener("DOMContentLoaded", () => {
          document.documentElement.style.fontSize = `${size}%`;
        });
      }, percent),
    );

    test(`the field of the code is in sight as a whole, in every language: ${name}`, async ({
      page,
      lab,
    }) => {
      test.setTimeout(300_000);
      await expectFieldsInSight(page, lab);
    });
  });
}

const atItsStart = (page: Page) => page.evaluate(() => document.activeElement === document.body);

/** Goes once round the page by Tab, and tells of each stop what hides it and what its ring lacks. */
async function stopFaults(page: Page): Promise<string[]> {
  const faults: (string | null)[] = [];
  do await page.keyboard.press("Tab");
  while (!(await atItsStart(page)));
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press("Tab");
    if (await atItsStart(page)) {
      expect(stops, "there is something to stop at").toBeGreaterThan(3);
      return faults.filter((fault) => fault !== null);
    }
    faults.push(await focusFault(page), await ringFault(page));
  }
}

for (const viewport of [
  { width: 320, height: 256 },
  { width: 360, height: 640 },
  { width: 1280, height: 720 },
]) {
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });

    test("whatever has the focus is in sight as a whole, within a ring (WCAG 2.4.12, 2.4.13)", async ({
      page,
      lab,
    }) => {
      test.setTimeout(300_000);
      const signIn = await SignInPage.open(page, "/enroll");
      expect.soft(await stopFaults(page), "sign in").toEqual([]);
      await signIn.submit(USER, lab.password);
      const ready = await GetReadyStep.arrived(page);
      expect.soft(await stopFaults(page), "start").toEqual([]);
      const scan = await ready.begin();
      expect.soft(await stopFaults(page), "scan").toEqual([]);
      const codes = await scan.continue();
      expect.soft(await stopFaults(page), "scratch codes").toEqual([]);
      await codes.writeDown();
      expect.soft(await stopFaults(page), "confirm").toEqual([]);
    });
  });
}
