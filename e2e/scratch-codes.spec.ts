import { expect, test } from "./fixtures/test.ts";
import { ISSUER } from "./fixtures/lab.ts";
import { pasteElsewhere } from "./fixtures/paste-elsewhere.ts";
import { USER, walkToCodes } from "./fixtures/walk.ts";

test(
  "the download holds every code, whose they are and how to use them",
  { tag: "@journey" },
  async ({ page, lab }) => {
    const { step } = await walkToCodes(page, lab);
    const codes = await step.codes();
    const { name, text } = await step.download();
    const lines = text.split(/\r?\n/u);
    for (const code of codes) expect(lines).toContain(code);
    expect(text).toContain(ISSUER);
    expect(text).toContain(USER);
    expect(text).toMatch(/once/iu);
    for (const line of lines) expect(line).not.toMatch(/^[\s"]*[=+@-]/u);
    expect(name).toMatch(/^[\w.@-]+\.txt$/u);
    expect(name).toContain(ISSUER);
    expect(name).toContain(USER);
    expect(name).toMatch(/\d{4}-\d{2}-\d{2}/u);
    for (const code of codes) expect(name).not.toContain(code);
  },
);

test("the codes are copied one on a line", async ({ page, lab }) => {
  const { step } = await walkToCodes(page, lab);
  const codes = await step.codes();
  await page.getByRole("button", { name: "Copy codes" }).click();
  await expect(page.getByText("Copied").first()).toBeVisible();
  const pasted = await pasteElsewhere(page.context());
  expect(pasted.trim().split(/\r?\n/u)).toEqual(expect.arrayContaining(codes));
});

test("printing opens the browser's dialog with a clean sheet", async ({ page, lab }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      document.documentElement.dataset["printed"] = "yes";
    };
  });
  const { step } = await walkToCodes(page, lab);
  const codes = await step.codes();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator("body");
  for (const code of codes)
    await expect(sheet.getByText(code).filter({ visible: true }).first()).toBeVisible();
  await expect(sheet.getByText(ISSUER).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
});

test("Continue opens when one way was used and the box is ticked, not before", async ({ page, lab }) => {
  const { step } = await walkToCodes(page, lab);
  const heading = page.getByRole("heading", { name: "Save your scratch codes", level: 1 });
  await step.continue.click({ force: true });
  await expect(heading).toBeVisible();
  await step.saved.click({ force: true });
  await step.continue.click({ force: true });
  await expect(heading).toBeVisible();
  if (await step.saved.isChecked()) await step.saved.uncheck();
  await step.download();
  await step.continue.click({ force: true });
  await expect(heading).toBeVisible();
  await step.saved.check();
  await step.continue.click();
  await expect(page.getByRole("heading", { name: "Confirm with a code", level: 1 })).toBeVisible();
});

test("who wrote the codes down may go on without a file", async ({ page, lab }) => {
  const { step } = await walkToCodes(page, lab);
  await step.writeDown();
});

test("a refused clipboard selects the codes instead", async ({ page, lab }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    Object.defineProperty(Object.getPrototypeOf(navigator.clipboard), "writeText", { value: refuse });
  });
  const { step } = await walkToCodes(page, lab);
  const codes = await step.codes();
  await page.getByRole("button", { name: "Copy codes" }).click();
  await expect(page.getByText(/selected/u)).toBeVisible();
  const selected = await page.evaluate(() => String(getSelection()).replaceAll(/[^\d\n]/gu, ""));
  for (const code of codes) expect(selected).toContain(code);
});
