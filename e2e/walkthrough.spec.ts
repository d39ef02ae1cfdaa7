import { atRest } from "./checks/at-rest.ts";
import { expect, test } from "./fixtures/test.ts";
import { ADMINISTRATOR, USER, walkToAccount, walkToUsers, wrongCode } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { CallStart, WalkthroughPage } from "./pages/walkthrough-page.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a caller who only hears the agent is enrolled", { tag: "@journey" }, async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  await walkToAccount(page, lab, ADMINISTRATOR);
  const start = await CallStart.open(page);
  await start.find.fill(USER);
  let call = await start.choose(USER);
  call = await call.identify("INC-77");
  expect(lab.requests.posts("/enableMfa"), "nothing is made before the phone is ready").toBe(0);
  call = await call.next(3);
  await expect(call.dictation, "covered until the caller is ready").toHaveCount(0);
  await call.callerIsReady();

  // From here on the caller's phone knows what was said, and nothing else.
  expect(await call.said(), "the caller hears which account to type").toMatch(
    new RegExp(`enter ${USER}\\S*\\.`, "u"),
  );
  const phone = await call.callersPhone();
  await call.hideKey();
  await expect(call.dictation).toHaveCount(0);

  call = await call.next(4);
  await call.callerIsReady();
  const paper = await call.codes();
  await call.pressNext();
  await expect(call.writtenDownMissing).toBeVisible();
  await call.writtenDown();
  call = await call.next(5);

  await call.enter(wrongCode(phone, lab.clock.now()));
  await call.refuses();
  await expect(call.alert.locator("svg"), "no error of the agent's").toBeHidden();
  await call.enter(phone.codeAt(lab.clock.now()));
  call = await WalkthroughPage.arrived(page, 6);
  const note = await call.end("Done");
  expect(note).toContain(`Agent: ${ADMINISTRATOR}`);
  expect(note).toContain(`Caller: ${USER}`);
  expect(note).toContain("Ticket: INC-77");
  expect(note).toContain("Result: MFA is on");
  expect(note, "no secret").not.toMatch(/[A-Z2-7]{16,}|\b\d{6}\b|\d{8}/u);

  lab.clock.advanceSeconds(30);
  expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
  expect(await lab.api.signIn(USER, paper[0])).toBe("signed-in");
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("on a phone the bar stands at the foot of the screen, and a lone button fills it", async ({
  page,
  lab,
}) => {
  const users = await walkToUsers(page, lab);
  let call = await (await (await users.call(USER)).identify("INC-82")).next(3);
  await page.setViewportSize({ width: 360, height: 1_200 });
  await page.reload();
  await (await SignInPage.arrived(page)).submit(ADMINISTRATOR, lab.password);
  const lost = await WalkthroughPage.lost(page);
  await expect(lost.stillOff).toBeVisible();
  await expect.poll(() => lost.underBar()).toBeLessThan(2);
  call = await (await (await lost.beginAgain()).identify("INC-82")).next(3);
  await call.callerIsReady();
  const phone = await call.callersPhone();
  call = await call.next(4);
  await call.callerIsReady();
  await call.writtenDown();
  call = await call.next(5);
  await call.enter(phone.codeAt(lab.clock.now()));
  call = await WalkthroughPage.arrived(page, 6);
  await expect.poll(() => call.underBar()).toBeLessThan(2);
  const end = await call.endButton.boundingBox();
  expect(end?.width).toBeGreaterThan(300);

  await page.setViewportSize({ width: 1280, height: 800 });
  await call.endButton.click();
  await expect(call.dialog).toBeVisible();
  await atRest(page);
  await call.expectRowAcross("Back to the call", "End call");
  await call.expectWholeNote();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(call.dialog.getByRole("button", { name: "End call" }), "in sight").toBeInViewport();
});

for (const [where, viewport] of [
  ["on a phone", { width: 360, height: 740 }],
  ["at 200 % zoom", { width: 640, height: 400 }],
] as const) {
  test(`what is missing at the scratch codes comes into sight ${where}`, async ({ page, lab }) => {
    const users = await walkToUsers(page, lab);
    let call = await (await (await users.call(USER)).identify("INC-81")).next(3);
    await call.callerIsReady();
    await call.callersPhone();
    call = await call.next(4);
    await page.setViewportSize(viewport);
    await call.callerIsReady();
    await page.evaluate(() => window.scrollTo(0, 0));
    // Pressed in the page: a click of the tool may scroll before it.
    await call.nextButton.dispatchEvent("click");
    await expect(call.writtenDownBox).toBeFocused();
    await expect(call.writtenDownMissing).toBeVisible();
    await atRest(page);
    const top = (await call.bar.boundingBox())?.y ?? 0;
    for (const part of [call.writtenDownBox, call.alert]) {
      await expect(part).toBeInViewport({ ratio: 1 });
      const box = await part.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), "above the bar").toBeLessThanOrEqual(top);
    }
  });
}

test("on a phone what is to be said comes into sight, the key in reading order, codes one to a line", async ({
  page,
  lab,
}) => {
  const users = await walkToUsers(page, lab);
  let call = await (await (await users.call(USER)).identify("INC-83")).next(3);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(call.heading(3)).not.toBeInViewport();
  // Pressed in the page: a click of the tool may scroll before it.
  await call.readyButton.dispatchEvent("click");
  await expect(call.heading(3)).toBeInViewport({ ratio: 1 });
  await call.expectInReadingOrder(call.dictation.getByRole("listitem"));
  await call.callersPhone();

  call = await call.next(4);
  await call.callerIsReady();
  const codes = call.main.getByRole("list", { name: "Scratch codes" }).getByRole("listitem");
  await call.expectOneBelowTheOther(codes);
  await page.setViewportSize({ width: 1280, height: 800 });
  await call.expectOneBelowTheOther(codes);
  await expect(codes.first(), "numbered").toHaveCSS("list-style-type", "decimal");
});
