import { expect, test } from "./fixtures/test.ts";
import { ISSUER } from "./fixtures/lab.ts";
import { USER, walkToCodes, walkToConfirm, wrongCode } from "./fixtures/walk.ts";
import { createAuthenticator } from "./authenticator/authenticator.ts";

test(
  "a code of three minutes ago is answered with 3 minutes behind",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { phone, step } = await walkToConfirm(page, lab);
    await step.confirmWrongly(phone.codeAt(lab.clock.now() - 180_000));
    await expect(step.alert).toContainText("about 3 minutes behind");
    await expect(step.alert).toContainText("automatic");
  },
);

test("a code of five minutes from now is answered with 5 minutes ahead", async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  const { phone, step } = await walkToConfirm(page, lab);
  await step.confirmWrongly(phone.codeAt(lab.clock.now() + 300_000));
  await expect(step.alert).toContainText("5 minutes ahead");
});

test("a code that ran out a minute ago is answered with wait for the next", async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  const { phone, step } = await walkToConfirm(page, lab);
  await step.confirmWrongly(phone.codeAt(lab.clock.now() - 60_000));
  await expect(step.alert).toContainText("just run out");
});

test("the code of another entry names the entry to look for", async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  const { phone, step } = await walkToConfirm(page, lab);
  const other = createAuthenticator(
    "otpauth://totp/Other:me?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Other",
  );
  const code = other.codeAt(lab.clock.now());
  await step.confirmWrongly(
    code === phone.codeAt(lab.clock.now()) ? wrongCode(phone, lab.clock.now()) : code,
  );
  await expect(step.alert).toContainText("another entry");
  await expect(step.alert).toContainText(ISSUER);
  await expect(step.alert).toContainText(`${USER}@${ISSUER}`);
});

test("a pasted scratch code is known as one and is not sent", async ({ page, lab }) => {
  const codes = (await walkToCodes(page, lab)).step;
  const [scratchCode] = await codes.codes();
  const step = await codes.saveAndContinue();
  await step.field.fill(scratchCode ?? "");
  await step.turnOn.click();
  await expect(page.getByText(/scratch code/iu).last()).toBeVisible();
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
  const words = await step.alert.textContent();
  await step.turnOn.click();
  await step.turnOn.click();
  await step.field.press("Enter");
  await expect(step.alert).toHaveText(words ?? "");
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
  const now = lab.clock.now();
  const right = new Set(Array.from({ length: 81 }, (_, index) => phone.codeAt(now + (index - 40) * 30_000)));
  const wrong = Array.from({ length: 20 }, (_, index) => String(200_000 + index)).filter(
    (code) => !right.has(code),
  );
  for (const code of wrong.slice(0, 4)) await step.confirmWrongly(code);
  await step.field.fill(wrong[4] ?? "");
  await expect(page.getByRole("main")).toContainText(/delete it. Its codes do not work/u);
  await expect(step.field).toBeHidden();
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

test("a set-up that took too long says so, and offers a new start", async ({ page, lab, watch }) => {
  watch.expectRefusals(410);
  const { phone, step } = await walkToConfirm(page, lab);
  lab.clock.advanceSeconds(15 * 60 + 1);
  await step.field.fill(phone.codeAt(lab.clock.now()));
  await expect(page.getByRole("main")).toContainText("took too long");
  await expect(page.getByRole("main")).toContainText(/delete/iu);
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

test("a set-up that was started again elsewhere is dead here", async ({ page, lab, watch }) => {
  watch.expectRefusals(409);
  const { phone, step } = await walkToConfirm(page, lab);
  await lab.api.startEnrollment(USER);
  await step.field.fill(phone.codeAt(lab.clock.now()));
  await expect(page.getByRole("main")).toContainText("started again in another place");
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});
