import { layoutFaults } from "./checks/layout-faults.ts";
import { smallTargets } from "./checks/small-targets.ts";
import { withPseudoTexts } from "./checks/with-pseudo-texts.ts";
import { withTextSpacing } from "./checks/with-text-spacing.ts";
import { expect, test } from "./fixtures/test.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("the check of the layout finds what scrolls, sticks out, is cut off and runs over", async ({ page }) => {
  await SignInPage.open(page);
  expect(await layoutFaults(page)).toEqual([]);
  await page.locator("h1").evaluate((heading) => {
    heading.textContent = "W".repeat(300);
    heading.style.setProperty("overflow-wrap", "normal");
  });
  await page.getByRole("button", { name: "Sign in", exact: true }).evaluate((button) => {
    button.textContent = "Donaudampfschifffahrt".repeat(5);
    button.style.setProperty("white-space", "nowrap");
    button.style.setProperty("inline-size", "6rem");
  });
  await page
    .getByText("Password", { exact: true })
    .first()
    .evaluate((label) => {
      label.textContent = "Passwort".repeat(20);
      label.style.setProperty("inline-size", "6rem");
      label.style.setProperty("white-space", "nowrap");
      label.style.setProperty("overflow", "hidden");
    });
  const faults = (await layoutFaults(page)).join("\n");
  expect(faults).toMatch(/the page scrolls sideways/u);
  expect(faults).toMatch(/h1 .* sticks out/u);
  expect(faults).toMatch(/button .* runs over/u);
  expect(faults).toMatch(/label .* is cut off/u);
});

test("the check of targets finds a small one", async ({ page }) => {
  await SignInPage.open(page);
  expect(await smallTargets(page, 24)).toEqual([]);
  await page.getByLabel("User name", { exact: true }).evaluate((field) => {
    field.style.setProperty("min-block-size", "0");
    field.style.setProperty("block-size", "20px");
  });
  expect(await smallTargets(page, 24)).toEqual([expect.stringContaining("x 20")]);
});

test("longer texts and wider spacing are there for a look only", async ({ page }) => {
  await SignInPage.open(page);
  const heading = page.locator("h1");
  const narrow = await heading.evaluate((element) => getComputedStyle(element).letterSpacing);
  await withPseudoTexts(page, async () => {
    expect(await heading.textContent()).not.toBe("Sign in");
    expect((await heading.textContent())?.length).toBeGreaterThanOrEqual(9);
  });
  await withTextSpacing(page, async () => {
    expect(await heading.evaluate((element) => getComputedStyle(element).letterSpacing)).not.toBe(narrow);
  });
  await expect(heading).toHaveText("Sign in");
  expect(await heading.evaluate((element) => getComputedStyle(element).letterSpacing)).toBe(narrow);
});
