import { expect, test } from "./fixtures/test.ts";
import { walkToCodes, walkToConfirm } from "./fixtures/walk.ts";
import { ScanStep } from "./pages/scan-step.ts";

test("closing the tab warns in the middle of a setup", async ({ page, lab }) => {
  await walkToCodes(page, lab);
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
});

test("neither Back nor Forward after the end opens the wizard again", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const done = await step.confirm(phone.codeAt(lab.clock.now()));
  await done.leave();
  const scan = new ScanStep(page);
  const expectNoSecret = async (move: string) => {
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("heading", { level: 1, name: "Your MFA" }), move).toBeVisible();
    await expect(scan.qr, move).toHaveCount(0);
    await expect(scan.keyGroup, move).toHaveCount(0);
  };
  for (const move of ["to the scratch codes", "to the code", "to the end"]) {
    await page.goForward();
    await expectNoSecret(move);
  }
  await page.goBack();
  await expect(page, "the wizard left no other entry").toHaveURL("about:blank");
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});
