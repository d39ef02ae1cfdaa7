import { findViolations, inOtherThemes } from "./checks/expect-accessible.ts";
import { layoutFaults, smallTargets } from "./checks/layout-faults.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test(
  "what other tests presuppose is true: enrolled over HTTP, a fresh code signs in, a used one does not",
  { tag: "@journey" },
  async ({ lab }) => {
    expect(await lab.api.signIn(USER)).toBe("signed-in");
    expect(await lab.api.mfaEnabled(USER)).toBe(false);
    const { authenticator, scratchCodes } = await lab.api.enroll(USER);
    expect(scratchCodes).toHaveLength(5);
    expect(await lab.api.mfaEnabled(USER)).toBe(true);
    expect(await lab.api.signIn(USER)).toBe("challenge");
    const code = authenticator.codeAt(lab.clock.now());
    expect(await lab.api.signIn(USER, code)).toBe("signed-in");
    expect(await lab.api.signIn(USER, code)).toBe("refused");
    expect(await lab.api.signIn(USER, scratchCodes[0])).toBe("signed-in");
    expect(await lab.api.signIn(USER, scratchCodes[0])).toBe("refused");
  },
);

test("the check of the layout finds what scrolls, sticks out, is cut off and runs over", async ({ page }) => {
  const signIn = await SignInPage.open(page);
  expect(await layoutFaults(page)).toEqual([]);
  await page.locator("h1").evaluate((heading) => {
    heading.textContent = "W".repeat(300);
    heading.style.setProperty("overflow-wrap", "normal");
  });
  await page
    .locator("label")
    .last()
    .evaluate((label) => {
      label.textContent = "Passwort".repeat(20);
      label.style.setProperty("inline-size", "6rem");
      label.style.setProperty("white-space", "nowrap");
      label.style.setProperty("overflow", "hidden");
    });
  await signIn.submitButton.evaluate((button) => {
    button.textContent = "Donaudampfschifffahrt".repeat(5);
    button.style.setProperty("white-space", "nowrap");
    button.style.setProperty("inline-size", "6rem");
  });
  const faults = (await layoutFaults(page)).join("\n");
  expect(faults).toMatch(/the page scrolls sideways/u);
  expect(faults).toMatch(/h1 .* sticks out/u);
  expect(faults).toMatch(/button .* runs over/u);
  expect(faults).toMatch(/label .* is cut off/u);
});

test("the check of targets finds a small one", async ({ page }) => {
  const signIn = await SignInPage.open(page);
  expect(await smallTargets(page, 24)).toEqual([]);
  await signIn.fields.userName.evaluate((field) => {
    field.style.setProperty("min-block-size", "0");
    field.style.setProperty("block-size", "20px");
  });
  expect(await smallTargets(page, 24)).toEqual([expect.stringContaining("x 20")]);
});

test("the check by axe finds a control without a name, and a text that is too pale in one theme", async ({
  page,
}) => {
  const signIn = await SignInPage.open(page);
  expect(await findViolations(page, ["button-name", "color-contrast"])).toEqual([]);
  await signIn.submitButton.evaluate((button) => button.replaceChildren());
  expect(await findViolations(page, ["button-name"])).toEqual([expect.stringContaining("button-name")]);
  await page
    .locator("h1")
    .evaluate((heading) => heading.style.setProperty("color", "light-dark(#000, #222)"));
  expect(await findViolations(page, ["color-contrast"]), "in the light one it is well").toEqual([]);
  const pale: string[] = [];
  await inOtherThemes(page, async (theme) => {
    if ((await findViolations(page, ["color-contrast"])).length > 0) pale.push(theme);
  });
  expect(pale).toEqual(["dark", "high contrast, dark"]);
});
