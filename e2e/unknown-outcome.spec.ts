import { expect, test } from "./fixtures/test.ts";
import { USER, walkToConfirm } from "./fixtures/walk.ts";
import { DoneStep } from "./pages/confirm-step.ts";

test(
  "an accept whose answer was lost is read back and found done",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(504);
    const { phone, step } = await walkToConfirm(page, lab);
    lab.faults.on("/acceptMfa", async (_request, real) => {
      await real();
      return new Response(null, { status: 504 });
    });
    await step.confirm(phone.codeAt(lab.clock.now()));
    expect(lab.requests.posts("/acceptMfa")).toBe(1);
  },
);

test("offline, the typed code is kept and nothing is claimed", async ({ page, lab, context, watch }) => {
  watch.expectRefusals("ERR_INTERNET_DISCONNECTED");
  const { phone, step } = await walkToConfirm(page, lab);
  const code = phone.codeAt(lab.clock.now());
  await context.setOffline(true);
  await step.enter(code);
  await expect(step.main.getByText(/offline/u).first()).toBeVisible();
  await expect(new DoneStep(page).heading).toHaveCount(0);
  await context.setOffline(false);
  await page.waitForLoadState("networkidle");
  await expect(step.field).toHaveValue(code);
  expect(lab.requests.posts("/acceptMfa")).toBe(0);
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});
