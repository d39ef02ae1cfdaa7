import type { Page } from "playwright/test";
import { atRest } from "./checks/at-rest.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToCodes, walkToScan, walkToUsers } from "./fixtures/walk.ts";

test("with forced colours every button keeps an edge and the QR code stays black on white", async ({
  page,
  lab,
}) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const scan = await walkToScan(page, lab);
  const edges = await scan.main
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

/** Of everything on the page, in milliseconds. */
function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() =>
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
}

test("with reduced motion nothing moves for longer than a frame", async ({ page, lab }) => {
  const { step } = await walkToCodes(page, lab);
  await step.cancel();
  await step.asksBeforeLeaving("unfinished");
  expect(await longestMotion(page), "otherwise something moves").toBeGreaterThan(1);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await longestMotion(page)).toBeLessThanOrEqual(1);
});

/** Goes on by Tab, and tells what has the focus while something else lies over it. */
async function coveredStops(page: Page, presses: number): Promise<string[]> {
  const stops = new Set<number>();
  const covered: string[] = [];
  await atRest(page);
  for (let pressed = 0; pressed < presses; pressed += 1) {
    await page.keyboard.press("Tab");
    const { place, hidden } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { left, top, width, height } = element.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const same = over !== null && (element.contains(over) || over.contains(element));
      const at = [...document.querySelectorAll("*")].indexOf(element);
      return { place: at, hidden: same ? null : element.outerHTML.slice(0, 80) };
    });
    stops.add(place);
    if (hidden !== null) covered.push(hidden);
  }
  expect(stops.size, "the focus goes from one to the next").toBe(presses);
  return covered;
}

test("what has the focus is never behind the bar of a call at the foot of the window", async ({
  page,
  lab,
}) => {
  await page.setViewportSize({ width: 1000, height: 360 });
  const call = await (await walkToUsers(page, lab)).call(USER);
  await expect(call.bar).toBeInViewport({ ratio: 1 });
  await expect(call.gate.ticket, "which is below the fold or behind the bar").not.toBeInViewport({
    ratio: 1,
  });
  expect(await coveredStops(page, 5), "WCAG 2.4.11").toEqual([]);
});

test("what has the focus is in sight in a list with chosen users", async ({ page, lab }) => {
  await page.setViewportSize({ width: 1000, height: 420 });
  const users = await walkToUsers(page, lab);
  await users.boxes.nth(0).check();
  await expect(users.workButton).toBeAttached();
  expect(await coveredStops(page, 13), "WCAG 2.4.11").toEqual([]);
});

/** How far words and controls stay from the left and the right edge of the window. */
function distances(page: Page): Promise<{ left: number; right: number }> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll("header a, header button, main h1, main button, main p")]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect());
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: innerWidth - Math.max(...boxes.map(({ right }) => right)),
    };
  });
}

test("round corners and notches take no word and no control", async ({ page, lab, context }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await walkToCodes(page, lab);
  const plain = await distances(page);
  expect(Math.max(plain.left, plain.right), "without a notch there is less room").toBeLessThan(59);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setSafeAreaInsetsOverride", {
    insets: { left: 59, right: 59, bottom: 21, top: 0 },
  });
  const least = async () => {
    const { left, right } = await distances(page);
    return Math.min(left, right);
  };
  await expect.poll(least).toBeGreaterThanOrEqual(59);
});
