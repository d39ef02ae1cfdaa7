import { expect, test } from "./fixtures/test.ts";
import { createAuthenticator } from "./authenticator/authenticator.ts";
import { wrongCode } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { UsersList } from "./pages/users-list.ts";
import { WalkthroughPage } from "./pages/walkthrough-page.ts";

const CALLER = "ravi";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a caller who only hears the agent is enrolled", { tag: "@journey" }, async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Walkthrough" }).click();
  await page.getByLabel("Find a user").fill(CALLER);
  await page.getByRole("link", { name: CALLER }).click();

  let call = await WalkthroughPage.arrived(page, 1);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Tick every check, or end the call.")).toBeVisible();
  call = await call.identify("INC-77");
  expect(lab.requests.posts("/enableMfa"), "nothing is made before the phone is ready").toBe(0);
  call = await call.next(3);
  await expect(call.spelled, "covered until the caller is ready").toHaveCount(0);
  await call.callerIsReady();

  // From here on the caller's phone knows what was said, and nothing else.
  const account = /type (\S+)\. Now/u.exec(await call.said())?.[1] ?? "";
  const phone = createAuthenticator(`otpauth://totp/${account}?secret=${await call.spelledKey()}`);
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(call.spelled).toHaveCount(0);

  call = await call.next(4);
  await call.callerIsReady();
  const paper = await call.codes.getByRole("listitem").allTextContents();
  expect(paper).toHaveLength(5);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Tick this when the caller has written down all scratch codes.")).toBeVisible();
  await call.writtenDown();
  call = await call.next(5);

  await call.field.fill(wrongCode(phone, lab.clock.now()));
  await expect(call.alert, "explained as in the wizard").toContainText(/another entry|not accepted/u);
  await call.field.fill(phone.codeAt(lab.clock.now()));
  call = await WalkthroughPage.arrived(page, 6);
  const note = await call.ticketNote();
  expect(note).toContain("Agent: administrator");
  expect(note).toContain(`Caller: ${CALLER}`);
  expect(note).toContain("Ticket: INC-77");
  expect(note).toContain("Result: MFA is on");
  expect(note, "no secret").not.toMatch(/[A-Z2-7]{16,}|\b\d{6}\b|\d{8}/u);

  lab.clock.advanceSeconds(30);
  expect(await lab.api.signIn(CALLER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
  expect(await lab.api.signIn(CALLER, paper[0]?.replaceAll(/\s/gu, ""))).toBe("signed-in");
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("a reload in the middle says what happened, and begins again", async ({ page, lab }) => {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const users = await UsersList.open(page);
  await (await (await users.call(CALLER)).identify("INC-78")).next(3);
  await page.reload();
  await (await SignInPage.arrived(page)).submit("administrator", lab.password);
  await expect(page.getByText("No call is under way on this page")).toBeVisible();
  await expect(page.getByText("Nothing has changed: MFA is still off")).toBeVisible();
  await expect(page.getByText(/ask .* to delete it: its codes do not work/u)).toBeVisible();
  await page.getByRole("button", { name: "Begin again" }).click();
  const call = await (await (await WalkthroughPage.arrived(page, 1)).identify("INC-78")).next(3);
  await call.callerIsReady();
  await expect(call.spelled).toBeVisible();
});

test("a caller who has MFA passes the consequence page, and the call goes on", async ({ page, lab }) => {
  await lab.api.enroll(CALLER);
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const users = await UsersList.open(page);
  await (await users.call(CALLER)).identify("INC-79");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Re-create MFA", level: 1 })).toBeVisible();
  await expect(page.getByLabel("Reason or ticket number")).toHaveValue("INC-79");
  await page.getByLabel("Type the user name to confirm").fill(CALLER);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  const call = await (await WalkthroughPage.arrived(page, 2)).next(3);
  await call.callerIsReady();
  await expect(call.spelled).toBeVisible();
});

test("the keyboard alone leads through the first steps", async ({ page, lab }) => {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const users = await UsersList.open(page);
  await users.call(CALLER);
  await expect(page.getByRole("heading", { name: "Who is calling" })).toBeFocused();
  for (let box = 0; box < 3; box += 1) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Tab");
  await page.keyboard.type("INC-80");
  await page.keyboard.press("Enter");
  await WalkthroughPage.arrived(page, 2);
  await expect(page.getByRole("heading", { name: "Get the phone ready" })).toBeFocused();
});

for (const [where, viewport] of [
  ["on a phone", { width: 360, height: 740 }],
  ["at 200 % zoom", { width: 640, height: 400 }],
] as const) {
  test(`what is missing at the scratch codes comes into sight ${where}`, async ({ page, lab }) => {
    await (await SignInPage.open(page)).signIn("administrator", lab.password);
    const users = await UsersList.open(page);
    let call = await (await (await users.call(CALLER)).identify("INC-81")).next(3);
    await call.callerIsReady();
    call = await call.next(4);
    await page.setViewportSize(viewport);
    await call.callerIsReady();
    await page.evaluate(() => window.scrollTo(0, 0));
    // Pressed in the page: a click of the tool may scroll before it.
    await page.getByRole("button", { name: "Next", exact: true }).dispatchEvent("click");
    await expect(call.writtenDownBox).toBeFocused();
    await expect(call.alert).toContainText("Tick this when the caller has written down");
    const top = (await call.bar.boundingBox())?.y ?? 0;
    for (const part of [call.writtenDownBox, call.alert]) {
      await expect(part).toBeInViewport({ ratio: 1 });
      const box = await part.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), "above the bar").toBeLessThanOrEqual(top);
    }
  });
}

test("whoever calls next under the same name is unchecked", async ({ page, lab }) => {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const users = await UsersList.open(page);
  await (await (await users.call(CALLER)).identify("INC-82")).next(3);
  await page.getByRole("button", { name: "End the call without finishing" }).click();
  const next = await (await UsersList.arrived(page)).call(CALLER);
  for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  await expect(page.getByLabel("Ticket number")).toHaveValue("");
  expect(await next.ticketNote()).toContain("Identity checks: –");
});
