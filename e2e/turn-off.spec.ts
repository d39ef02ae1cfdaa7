import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test(
  "a person turns MFA off and the password alone signs in again",
  { tag: "@journey" },
  async ({ page, lab }) => {
    const { authenticator } = await lab.api.enroll(USER);
    const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
    const account = await code.answer(authenticator.codeAt(lab.clock.now()));
    const consequence = await account.turnOff();
    await expect(consequence.password).toBeHidden();
    await (await consequence.turnOff(USER)).says("MFA is off");
    expect(await lab.api.mfaEnabled(USER)).toBe(false);
    expect(await lab.api.signIn(USER)).toBe("signed-in");
    expect(lab.requests.posts("/disableMfa")).toBe(1);
  },
);

test("a sign-in of more than five minutes ago is confirmed with password and code", async ({
  page,
  lab,
  watch,
}) => {
  watch.expectRefusals(401);
  const { authenticator } = await lab.api.enroll(USER);
  const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
  const account = await code.answer(authenticator.codeAt(lab.clock.now()));
  lab.clock.advanceSeconds(301);
  const consequence = await account.turnOff();
  await consequence.confirmName(USER);
  await consequence.pressTurnOff();
  await consequence.password.fill(lab.password);
  await page.keyboard.press("Enter");
  await page.getByLabel("Six-digit code or scratch code").fill(authenticator.codeAt(lab.clock.now()));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("MFA is off", { exact: true })).toBeVisible();
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

test("an answer that never came is read back, not sent again", async ({ page, lab, watch }) => {
  watch.expectRefusals(500, 502, 503, 504);
  const { authenticator } = await lab.api.enroll(USER);
  const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
  const account = await code.answer(authenticator.codeAt(lab.clock.now()));
  lab.faults.on("/disableMfa", async (_request, real) => {
    await real();
    return new Response(null, { status: 504 });
  });
  const consequence = await account.turnOff();
  await (await consequence.turnOff(USER)).says("MFA is off");
  expect(lab.requests.posts("/disableMfa")).toBe(1);
});
