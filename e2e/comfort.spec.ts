import { createAuthenticator } from "./authenticator/authenticator.ts";
import { expect, test } from "./fixtures/test.ts";
import { wrongCode, walkToCodes, walkToScan } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("with forced colours every button keeps an edge and the QR code stays black on white", async ({
  page,
  lab,
}) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const scan = await walkToScan(page, lab);
  const edges = await page
    .getByRole("main")
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderBlockStartWidth));
  expect(edges.length).toBeGreaterThan(3);
  expect(edges.filter((width) => width === "0px")).toEqual([]);
  expect((await scan.scan()).secret).toBe(await scan.readKey());
  const current = page.locator("li[aria-current=step] > span").first();
  const waiting = page.locator("li:not([aria-current])").last().locator("span").first();
  const ground = (element: Element) => getComputedStyle(element).backgroundColor;
  expect(await current.evaluate(ground), "the step on screen is told apart").not.toBe(
    await waiting.evaluate(ground),
  );
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`a key that is selected to be copied stands on the accent: ${colorScheme}`, async ({ page, lab }) => {
    await page.emulateMedia({ colorScheme });
    await walkToScan(page, lab);
    const [selected, wanted] = await page.evaluate(() => {
      const probe = document.createElement("p");
      probe.style.color = "var(--on-accent)";
      probe.style.backgroundColor = "var(--accent)";
      document.body.append(probe);
      const colours = (style: CSSStyleDeclaration) => [style.color, style.backgroundColor];
      return [colours(getComputedStyle(document.body, "::selection")), colours(getComputedStyle(probe))];
    });
    expect(selected, "measured by tokens.test.ts").toEqual(wanted);
  });
}

test("with reduced motion nothing moves for longer than a frame", async ({ page, lab }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await walkToCodes(page, lab);
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  const longest = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll("*")].flatMap((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return [animationDuration, transitionDuration]
          .flatMap((list) => list.split(","))
          .map((time) => Number.parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000));
      }),
    ),
  );
  expect(longest).toBeLessThanOrEqual(1);
});

test.describe("with a keyboard on the screen", () => {
  test.use({ viewport: { width: 390, height: 740 }, isMobile: true, hasTouch: true });

  test("field and error stay in sight above it", async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const scan = await walkToScan(page, lab);
    const phone = createAuthenticator(`otpauth://totp/a:b?secret=${await scan.readKey()}`);
    const step = await (await scan.next()).saveAndContinue();
    await step.field.focus();
    // What is left above the keyboard of a small phone; index.html asks for it with interactive-widget.
    await page.setViewportSize({ width: 390, height: 300 });
    await step.field.fill(wrongCode(phone, lab.clock.now()));
    await expect(step.alert.first()).not.toBeEmpty();
    await expect(step.field).toBeInViewport({ ratio: 1 });
    await expect(step.alert.first()).toBeInViewport({ ratio: 1 });
  });
});

test("what has the focus is never behind a bar at the edge of the window", async ({ page, lab }) => {
  await page.setViewportSize({ width: 1000, height: 420 });
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  await page.getByRole("navigation").getByRole("link", { name: "Users" }).click();
  const boxes = page.getByRole("main").getByRole("checkbox");
  await boxes.nth(0).check();
  const covered: string[] = [];
  for (let presses = 0; presses < 14; presses += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const same = over !== null && (element.contains(over) || over.contains(element));
      return same ? null : element.outerHTML.slice(0, 80);
    });
    if (hidden !== null) covered.push(hidden);
  }
  expect(covered, "WCAG 2.4.11").toEqual([]);
});

test("round corners and notches take no word and no control", async ({ page, lab, context }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setSafeAreaInsetsOverride", {
    insets: { left: 59, right: 59, bottom: 21, top: 0 },
  });
  await walkToCodes(page, lab);
  const reach = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("header a, header button, main h1, main button, main p")]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect());
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: innerWidth - Math.max(...boxes.map(({ right }) => right)),
    };
  });
  expect(reach.left).toBeGreaterThanOrEqual(59);
  expect(reach.right).toBeGreaterThanOrEqual(59);
});
