import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("a person with MFA signs in with a code", { tag: "@journey" }, async ({ page, lab }) => {
  const { authenticator } = await lab.api.enroll(USER);
  const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
  await (await code.answer(authenticator.codeAt(lab.clock.now()))).says("MFA is on");
});

test(
  "a person without the phone signs in with a scratch code, once",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { scratchCodes } = await lab.api.enroll(USER);
    const scratchCode = scratchCodes[0] ?? "";
    const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
    const account = await code.answer(scratchCode);
    await account.says("MFA is on");
    await account.signOut();
    const again = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
    await again.answerWrongly(scratchCode);
  },
);

test("a wrong password does not say which of name and password was wrong", async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  const signIn = await SignInPage.open(page);
  await signIn.submit(USER, "not the password");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("user name or the password");
  const words = await alert.textContent();
  await signIn.submit("nobody-of-this-name", lab.password);
  await expect.poll(() => lab.requests.posts("/oauth2/token")).toBe(2);
  await expect(alert).toHaveText(words ?? "");
});

test("a code that was used to enroll does not sign in", async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  const { authenticator } = await lab.api.enroll(USER);
  const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
  const used = authenticator.codeAt(lab.clock.now() - 30_000);
  await code.answerWrongly(used);
  await expect(code.alert).toContainText("used that code already");
  await code.answer(authenticator.codeAt(lab.clock.now()));
});

test("after signing in a person lands where he wanted to go", async ({ page, lab }) => {
  const signIn = await SignInPage.open(page, "/enroll");
  await signIn.submit(USER, lab.password);
  await expect(page.getByRole("heading", { name: "Get ready", level: 1 })).toBeVisible();
  expect(lab.requests.posts("/enableMfa"), "opening the page starts nothing").toBe(0);
});

test("a return address of another host is not followed", async ({ page, lab }) => {
  for (const target of [
    "//evil.example/x",
    "https://evil.example/",
    "/\\evil.example",
    "javascript:alert(1)",
  ]) {
    const signIn = await SignInPage.open(page, `/sign-in?return=${encodeURIComponent(target)}`);
    await signIn.signIn(USER, lab.password);
    expect(new URL(page.url()).origin).toBe(lab.origin);
  }
});

test("signing out asks for the password again and ends the session at the server", async ({ page, lab }) => {
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  await account.signOut();
  const deletes = lab.requests.all.filter(
    ({ method, path }) => method === "DELETE" && path === "/api/oauth2/token",
  );
  expect(deletes).toHaveLength(1);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
});

test("a reload signs out, since tokens are in memory only", async ({ page, lab }) => {
  await (await SignInPage.open(page)).signIn(USER, lab.password);
  await page.reload();
  const account = await (await SignInPage.arrived(page)).signIn(USER, lab.password);
  await account.says("MFA is off");
});

test("signing out in one tab signs out the others", async ({ page, context, lab }) => {
  await (await SignInPage.open(page)).signIn(USER, lab.password);
  const second = await context.newPage();
  const account = await (await SignInPage.open(second)).signIn(USER, lab.password);
  await account.signOut();
  await SignInPage.arrived(page);
});

test("the password is hidden until it is asked for", async ({ page }) => {
  await SignInPage.open(page);
  const field = page.getByLabel("Password", { exact: true });
  await expect(field).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: /^Show/u }).click();
  await expect(field).toHaveAttribute("type", "text");
});

test("an answer that is no JSON is not a sign-in", async ({ page, lab }) => {
  const html = () =>
    Promise.resolve(new Response("<h1>Your MFA</h1>", { headers: { "content-type": "text/html" } }));
  lab.faults.on("/oauth2/token", html);
  const signIn = await SignInPage.open(page);
  await signIn.submit(USER, lab.password);
  await expect(page.getByRole("alert")).toBeVisible();
  lab.faults.clear();
  await signIn.submit(USER, lab.password);
  await AccountPage.arrived(page);
});
