import { expectAccessible } from "./fixtures/expect-accessible.ts";
import { expect, test } from "./fixtures/test.ts";
import { HandOverPage } from "./pages/hand-over-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { UsersList } from "./pages/users-list.ts";

const USER = "ravi";

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of [
    ["desktop", { width: 1280, height: 900 }],
    ["phone", { width: 320, height: 640 }],
  ] as const) {
    test.describe(`${colorScheme} on a ${device}`, () => {
      // A text that is still fading in has no contrast to judge.
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

      test("every step of a call meets the rules", async ({ page, lab, watch }) => {
        test.slow();
        watch.expectRefusals(400);
        await (await SignInPage.open(page)).signIn("administrator", lab.password);
        const users = await UsersList.open(page);
        await expectAccessible(page, "users");
        let call = await users.call(USER);
        await page.getByRole("button", { name: "Next", exact: true }).click();
        await expectAccessible(page, "who is calling, unchecked");
        call = await call.identify("INC-1");
        await expectAccessible(page, "get the phone ready");
        call = await call.next(3);
        await expectAccessible(page, "the key, covered");
        await call.callerIsReady();
        await expectAccessible(page, "the key, spelled");
        const key = await call.spelledKey();
        expect(key).toMatch(/^[A-Z2-7]+$/u);
        call = await call.next(4);
        await call.callerIsReady();
        await expectAccessible(page, "the scratch codes");
        await call.writtenDown();
        call = await call.next(5);
        await call.field.fill("000000");
        await expect(call.alert).toContainText(/entry|accepted/u);
        await expectAccessible(page, "confirm, refused");
        await page.reload();
        await (await SignInPage.arrived(page)).submit("administrator", lab.password);
        await expect(page.getByText("No call is under way on this page")).toBeVisible();
        await expectAccessible(page, "a call that was lost");
      });

      test("handing over meets the rules", async ({ page, lab }) => {
        test.slow();
        await (await SignInPage.open(page)).signIn("administrator", lab.password);
        const users = await UsersList.open(page);
        await (await users.setUp(USER)).start.click();
        const handOver = await HandOverPage.arrived(page);
        await expectAccessible(page, "how to hand over");
        const slip = await handOver.onPaper();
        await slip.tick("key");
        await expectAccessible(page, "on paper");
        await page.getByRole("button", { name: "Back", exact: true }).click();
        const beside = await handOver.besideMe();
        await expectAccessible(page, "beside me");
        const scan = await beside.scan();
        const phone = await scan.scan();
        const confirm = await (await scan.next()).writeDown();
        await confirm.confirm(phone.codeAt(lab.clock.now()));
        await expectAccessible(page, "beside me, done");
        await beside.giveBack();
        await expectAccessible(page, "the lock");
        await beside.unlock(lab.password);
        await expect(page.getByRole("heading", { name: "Receipt" })).toBeVisible();
        await expectAccessible(page, "the receipt");
        await UsersList.open(page);
        await page.getByRole("link", { name: "Audit" }).click();
        await expect(page.getByRole("table")).toBeVisible();
        await expectAccessible(page, "the audit");
        await page.goto("/instructions");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page, "the instructions");
      });
    });
  }
}
