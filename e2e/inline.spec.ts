import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.use({ product: "8.1", base: "/mfa/" });

test("a person sets up MFA below /mfa/, in the appliance's own address, and all that the app asks for is there", async ({
  page,
  lab,
}) => {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).pathname));
  const signIn = await SignInPage.open(page, "/mfa/enroll");
  await expect(page).toHaveURL(({ pathname }) => pathname === "/mfa/sign-in");
  const account = await signIn.signIn(USER, lab.password);
  const scan = await account.setUp();
  const phone = await scan.scan();
  const codes = await scan.continue();
  const confirm = await codes.saveAndContinue();
  const done = await confirm.confirm(phone.codeAt(lab.clock.now()));
  await (await done.leave()).says("on");
  expect([...asked].filter((path) => !path.startsWith("/mfa/"))).toEqual([]);
  expect((await page.context().cookies()).filter(({ path }) => path !== "/mfa/")).toEqual([]);
});

test("practice and instructions are below it too, and what isn't ours is the appliance's", async ({
  page,
  lab,
}) => {
  const signIn = await SignInPage.open(page, "/mfa/");
  await signIn.practiceLink.click();
  await expect(page).toHaveURL(({ pathname }) => pathname.startsWith("/mfa/practice"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await fetch(`${lab.origin}/api/v8.1/users`)).status).toBe(401);
  expect((await fetch(`${lab.origin}/sign-in`)).status).toBe(404);
});
