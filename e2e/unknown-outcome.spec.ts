import { changed } from "./fixtures/faults.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToConfirm, walkToReady } from "./fixtures/walk.ts";
import { ConfirmStep, DoneStep } from "./pages/confirm-step.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SessionDialog } from "./pages/sign-in-page.ts";

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

test("an accept that never arrived is read back and asks for the next code", async ({ page, lab, watch }) => {
  watch.expectRefusals(504);
  const { phone, step } = await walkToConfirm(page, lab);
  lab.faults.on("/acceptMfa", () => Promise.resolve(new Response(null, { status: 504 })));
  await step.confirmWrongly(phone.codeAt(lab.clock.now()));
  await expect(step.notSwitchedOn).toContainText("next code");
  expect(lab.requests.posts("/acceptMfa")).toBe(1);
  lab.faults.clear();
  lab.clock.advanceSeconds(30);
  await step.confirm(phone.codeAt(lab.clock.now()));
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
});

test("an HTML page instead of an answer to accept is not success", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const headers = { "content-type": "text/html" };
  lab.faults.on("/acceptMfa", () => Promise.resolve(new Response("<h1>MFA is on</h1>", { headers })));
  await step.confirmWrongly(phone.codeAt(lab.clock.now()));
  await expect(new DoneStep(page).heading).toHaveCount(0);
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

for (const [flaw, members, words] of [
  ["comes without scratch codes", { scratchCodes: true }, "no scratch codes"],
  ["names two secrets", { secretKey: "GEZDGNBVGY3TQOJQ" }, "two different keys"],
] as const) {
  test(`an enrollment that ${flaw} is refused before anything is shown`, async ({ page, lab }) => {
    lab.faults.on(
      "/enableMfa",
      changed((answer) => ({ ...answer, ...members })),
    );
    const ready = await walkToReady(page, lab);
    await ready.start.click();
    await expect(ready.alert).toContainText(words);
    const scan = new ScanStep(page);
    await expect(scan.qr).toHaveCount(0);
    await expect(scan.keyGroup).toHaveCount(0);
  });
}

test("a session that ends at the last step is signed in again over the wizard", async ({
  page,
  lab,
  watch,
}) => {
  watch.expectRefusals(401, 400);
  const { phone, step } = await walkToConfirm(page, lab);
  const unauthorized = () =>
    Promise.resolve(new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } }));
  lab.faults.on("/acceptMfa", unauthorized);
  lab.faults.on("/oauth2/token", unauthorized);
  await step.enter(phone.codeAt(lab.clock.now()));
  const session = await SessionDialog.signInAgain(page);
  lab.faults.clear();
  await session.enterPassword(lab.password);
  await session.isOver();
  await ConfirmStep.arrived(page);
  lab.clock.advanceSeconds(30);
  await step.confirm(phone.codeAt(lab.clock.now()));
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

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
