import { phoneWithKey } from "./authenticator/authenticator.ts";
import { ISSUER } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToCodes, walkToConfirm, wrongCode, wrongCodes } from "./fixtures/walk.ts";
import { GetReadyStep } from "./pages/scan-step.ts";

for (const [age, shiftMs, answer, advice, tag] of [
  ["of three minutes ago is answered with 3 minutes behind", -180_000, "behind", "automatic", "@journey"],
  ["of five minutes from now is answered with 5 minutes ahead", 300_000, "ahead", "automatic", "@detail"],
  [
    "of a minute ago is answered with the one that shows now",
    -60_000,
    "older",
    "Enter the code it shows now",
    "@detail",
  ],
] as const) {
  test(`a code ${age}`, { tag }, async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { phone, step } = await walkToConfirm(page, lab);
    await step.confirmWrongly(phone.codeAt(lab.clock.now() + shiftMs));
    await step.says(answer);
    await expect(step.alert).toContainText(advice);
  });
}

test("the code of another entry names the entry to look for", async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  const { phone, step } = await walkToConfirm(page, lab);
  const other = phoneWithKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  expect(phone.secret).not.toBe(other.secret);
  await step.confirmWrongly(other.codeAt(lab.clock.now()));
  await step.says("anotherEntry");
  await expect(step.alert).toContainText(ISSUER);
  await expect(step.alert).toContainText(`${USER}@${ISSUER}`);
});

test("a pasted scratch code is known as one and is not sent", async ({ page, lab }) => {
  const { step: codes } = await walkToCodes(page, lab);
  const [scratchCode = ""] = await codes.codes();
  const step = await codes.saveAndContinue();
  await step.enter(scratchCode);
  await step.turnOn();
  await expect(step.scratchCodeNote).toBeVisible();
  expect(lab.requests.posts("/acceptMfa")).toBe(0);
});

test("the same refused code is sent once, however often the button is pressed", async ({
  page,
  lab,
  watch,
}) => {
  watch.expectRefusals(400);
  const { phone, step } = await walkToConfirm(page, lab);
  await step.confirmWrongly(wrongCode(phone, lab.clock.now()));
  const words = (await step.alert.textContent()) ?? "";
  await step.turnOn();
  await step.turnOn();
  await step.field.press("Enter");
  await page.waitForLoadState("networkidle");
  await expect(step.alert).toHaveText(words);
  expect(lab.requests.posts("/acceptMfa")).toBe(1);
});

test("a code with spaces or dashes is taken", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const code = phone.codeAt(lab.clock.now());
  await step.confirm(`${code.slice(0, 3)} ${code.slice(3)}`);
  expect(lab.requests.posts("/acceptMfa")).toBe(1);
});

test("the fifth wrong code ends the set-up and says what to delete", async ({ page, lab, watch }) => {
  watch.expectRefusals(400, 410);
  const { phone, step } = await walkToConfirm(page, lab);
  const wrong = wrongCodes(phone, lab.clock.now(), 5);
  for (const code of wrong.slice(0, 4)) await step.confirmWrongly(code);
  expect(lab.requests.posts("/acceptMfa")).toBe(4);
  const stopped = await step.confirmToItsEnd(wrong[4] ?? "");
  await stopped.says("deleteEntry");
  await expect(step.field).toBeHidden();
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

test("a set-up that took too long says so, and offers a new start", async ({ page, lab, watch }) => {
  watch.expectRefusals(410);
  const { phone, step } = await walkToConfirm(page, lab);
  lab.clock.advanceSeconds(15 * 60 + 1);
  const stopped = await step.confirmToItsEnd(phone.codeAt(lab.clock.now()));
  await stopped.says("tookTooLong");
  await stopped.says("deleteEntry");
  await expect(new GetReadyStep(page).start).toBeVisible();
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

test("a set-up that was started again elsewhere is dead here", async ({ page, lab, watch }) => {
  watch.expectRefusals(409);
  const { phone, step } = await walkToConfirm(page, lab);
  await lab.api.startEnrollment(USER);
  const stopped = await step.confirmToItsEnd(phone.codeAt(lab.clock.now()));
  await stopped.says("startedElsewhere");
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});
