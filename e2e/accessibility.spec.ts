import { expectAccessible } from "./fixtures/expect-accessible.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, wrongCode } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of [
    ["desktop", { width: 1280, height: 900 }],
    ["phone", { width: 320, height: 640 }],
  ] as const) {
    test.describe(`${colorScheme} on a ${device}`, () => {
      // A text that is still fading in has no contrast to judge.
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

      test("every state of the wizard meets the rules", async ({ page, lab, watch }) => {
        test.slow();
        watch.expectRefusals(400);
        const signIn = await SignInPage.open(page);
        await expectAccessible(page, "sign in");
        const account = await signIn.signIn(USER, lab.password);
        await expectAccessible(page, "account, off");
        const ready = await account.setUp();
        await expectAccessible(page, "get ready");
        const scan = await ready.begin();
        await expectAccessible(page, "scan");
        const phone = await scan.scan();
        const codes = await scan.next();
        await expectAccessible(page, "scratch codes");
        const confirm = await codes.saveAndContinue();
        await expectAccessible(page, "confirm");
        await confirm.confirmWrongly(wrongCode(phone, lab.clock.now()));
        await expectAccessible(page, "confirm, refused");
        const done = await confirm.confirm(phone.codeAt(lab.clock.now()));
        await expectAccessible(page, "done");
        await done.leave();
        await expectAccessible(page, "account, on");
      });

      test("the pages around it meet the rules", async ({ page, lab, watch }) => {
        watch.expectRefusals(400);
        const { authenticator } = await lab.api.enroll(USER);
        const signIn = await SignInPage.open(page);
        await signIn.submit(USER, "wrong");
        await expect(page.getByRole("alert")).toBeVisible();
        await expectAccessible(page, "sign in, refused");
        const code = await signIn.signInToCode(USER, lab.password);
        await expectAccessible(page, "code");
        const account = await code.answer(authenticator.codeAt(lab.clock.now()));
        const turnOff = await account.turnOff();
        await expectAccessible(page, "turn off");
        await turnOff.pressTurnOff();
        await expectAccessible(page, "turn off, name missing");
        await (await turnOff.cancel()).setUpNewPhone();
        await expectAccessible(page, "re-create");
        await page.goto("/no/such/page");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page, "not found");
      });
    });
  }
}
