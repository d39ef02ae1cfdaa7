import { ISSUER } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToCodes } from "./fixtures/walk.ts";

test(
  "the download holds every code, whose they are and how to use them",
  { tag: "@journey" },
  async ({ page, lab }) => {
    const { step } = await walkToCodes(page, lab);
    const codes = await step.codes();
    const { name, text } = await step.download();
    const lines = text.split(/\r?\n/u);
    for (const code of codes) expect(lines).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
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
  await step.copyCodes();
  await expect(step.copied).toBeVisible();
  expect((await step.pasted()).trim().split(/\r?\n/u)).toEqual(codes);
});

test("printing opens the browser's dialog with a clean sheet", async ({ page, lab }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      document.documentElement.dataset["printed"] = "yes";
    };
  });
  const { step } = await walkToCodes(page, lab);
  const codes = await step.codes();
  const seen = (role: "button" | "navigation") => page.getByRole(role).filter({ visible: true });
  await expect(seen("button")).not.toHaveCount(0);
  await expect(seen("navigation")).not.toHaveCount(0);
  await step.print();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "yes");
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator("body");
  for (const code of codes) {
    await expect(sheet.getByText(code).filter({ visible: true }).first()).toBeVisible();
  }
  await expect(sheet.getByText(ISSUER).filter({ visible: true }).first()).toBeVisible();
  await expect(seen("button")).toHaveCount(0);
  await expect(seen("navigation")).toHaveCount(0);
});

test("the way on is there when one way was used, not before", async ({ page, lab }) => {
  const { step } = await walkToCodes(page, lab);
  await expect(step.saved).toBeHidden();
  await step.download();
  await expect(step.saved).toBeFocused();
  await step.continue();
});

test("who wrote the codes down may go on without a file", async ({ page, lab }) => {
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  const { step } = await walkToCodes(page, lab);
  await step.writeDown();
  expect(downloads).toBe(0);
});

test("a refused clipboard selects the codes instead", async ({ page, lab }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    Object.defineProperty(Object.getPrototypeOf(navigator.clipboard), "writeText", { value: refuse });
  });
  const { step } = await walkToCodes(page, lab);
  const codes = await step.codes();
  await step.copyCodes();
  await expect(step.notCopied).toContainText("selected");
  const selected = await page.evaluate(() => String(getSelection()).replaceAll(/[^\d\n]/gu, ""));
  for (const code of codes) expect(selected).toContain(code);
});
