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
