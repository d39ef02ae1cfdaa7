import { expect, test } from "./fixtures/test.ts";
import { USER, walkToConfirm } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

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
  await expect(step.alert).toContainText(/next/u);
  expect(lab.requests.posts("/acceptMfa")).toBe(1);
  lab.faults.clear();
  lab.clock.advanceSeconds(30);
  await step.confirm(phone.codeAt(lab.clock.now()));
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
});

test("an HTML page instead of an answer to accept is not success", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const html = new Response("<h1>MFA is on</h1>", { headers: { "content-type": "text/html" } });
  lab.faults.on("/acceptMfa", () => Promise.resolve(html));
  await step.confirmWrongly(phone.codeAt(lab.clock.now()));
  await expect(page.getByRole("heading", { name: "MFA is on" })).toHaveCount(0);
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

test("an enrollment without scratch codes is refused before anything is shown", async ({ page, lab }) => {
  lab.faults.on("/enableMfa", async (_request, real) => {
    const answer: unknown = await (await real()).json();
    return Response.json(typeof answer === "object" ? { ...answer, scratchCodes: true } : answer);
  });
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  await (await account.setUp()).start.click();
  await expect(page.getByRole("alert")).toContainText("no scratch codes");
  await expect(page.getByRole("img", { name: /QR code/u })).toHaveCount(0);
});

test("an enrollment that names two secrets is refused before anything is shown", async ({ page, lab }) => {
  lab.faults.on("/enableMfa", async (_request, real) => {
    const answer: unknown = await (await real()).json();
    return Response.json(typeof answer === "object" ? { ...answer, secretKey: "GEZDGNBVGY3TQOJQ" } : answer);
  });
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  await (await account.setUp()).start.click();
  await expect(page.getByRole("alert")).toContainText("contradicts itself");
  await expect(page.getByRole("group", { name: "Secret key" })).toHaveCount(0);
});

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
  await step.field.fill(phone.codeAt(lab.clock.now()));
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  lab.faults.clear();
  await dialog.getByLabel("Password", { exact: true }).fill(lab.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: "Confirm with a code", level: 1 })).toBeVisible();
  lab.clock.advanceSeconds(30);
  await step.confirm(phone.codeAt(lab.clock.now()));
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("offline, the typed code is kept and nothing is claimed", async ({ page, lab, context, watch }) => {
  watch.expectRefusals("ERR_INTERNET_DISCONNECTED");
  const { phone, step } = await walkToConfirm(page, lab);
  await context.setOffline(true);
  await step.field.fill(phone.codeAt(lab.clock.now()));
  await expect(
    page
      .getByRole("main")
      .getByText(/offline/u)
      .first(),
  ).toBeVisible();
  await context.setOffline(false);
  expect(lab.requests.posts("/acceptMfa")).toBe(0);
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});
