import type { Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import type { PageWatch } from "./fixtures/page-watch.ts";
import type { ConfirmStep } from "./pages/confirm-step.ts";
import { PracticeDesk } from "./pages/practice-desk.ts";

const ADA = "ada@practice-appliance";

/** Cuts the network for good. Every request that the page makes afterwards; the icon of the tab is the browser's own. */
async function cutNetwork(page: Page, watch: PageWatch): Promise<string[]> {
  watch.expectRefusals("ERR_INTERNET_DISCONNECTED");
  await page.context().setOffline(true);
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.url()));
  return urls;
}

const asked = (urls: readonly string[]) =>
  urls.filter((url) => !url.startsWith("blob:") && !/\/icon[\w-]*\.svg$/u.test(url));

async function walkToConfirm(desk: PracticeDesk): Promise<ConfirmStep> {
  const account = await (await desk.signIn()).signIn("ada", PracticeDesk.passwordOf("ada"));
  const scan = await (await account.setUp()).begin();
  await desk.scan();
  return (await scan.next()).writeDown();
}

test("with the network cut, a person practises from sign-in to MFA and back in", async ({
  page,
  lab,
  watch,
}) => {
  const desk = await PracticeDesk.open(page);
  const requests = await cutNetwork(page, watch);
  const account = await (await desk.signIn()).signIn("ada", PracticeDesk.passwordOf("ada"));
  const scan = await (await account.setUp()).begin();
  const realPhone = await scan.scan();
  await desk.scan();
  const code = await desk.codeOf(ADA);
  expect([realPhone.codeAt(Date.now()), realPhone.codeAt(Date.now() - 30_000)]).toContain(code);
  const confirm = await (await scan.next()).saveAndContinue();
  const done = await confirm.confirm(await desk.codeOf(ADA));
  await (await done.leave()).says("MFA is on");
  expect(asked(requests)).toEqual([]);
  expect(lab.requests.all.filter(({ path }) => path.startsWith("/api/"))).toEqual([]);
});

test("with the network cut, an administrator opens every page of practice", async ({ page, watch }) => {
  const desk = await PracticeDesk.open(page);
  const requests = await cutNetwork(page, watch);
  await (await desk.signIn()).signIn("administrator", PracticeDesk.passwordOf("administrator"));
  for (const name of await page.getByRole("navigation").getByRole("link").allTextContents()) {
    await page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: /broke|newer version/u })).toHaveCount(0);
  }
  expect(asked(requests)).toEqual([]);
});

test("static hosting without a configuration is enough", async ({ page, watch }) => {
  watch.expectRefusals(404);
  await page.route("**/config.json", (route) => route.fulfill({ status: 404, body: "" }));
  const desk = await PracticeDesk.open(page, "/practice/account");
  await expect(desk.banner).toContainText("PRACTICE");
  const account = await (await desk.signIn()).signIn("rita", PracticeDesk.passwordOf("rita"));
  await account.says("MFA is off");
});

test("a phone with a wrong clock is found out, and right again it enrolls", async ({ page }) => {
  const desk = await PracticeDesk.open(page);
  const confirm = await walkToConfirm(desk);
  const right = await desk.codeOf(ADA);
  await desk.setClock("3 minutes behind");
  await expect(desk.tools.getByLabel(`Code of ${ADA}`)).not.toHaveText(right);
  await confirm.confirmWrongly(await desk.codeOf(ADA));
  await expect(confirm.alert).toContainText("about 3 minutes behind");
  const wrong = await desk.codeOf(ADA);
  await desk.setClock("Right");
  await expect(desk.tools.getByLabel(`Code of ${ADA}`)).not.toHaveText(wrong);
  await confirm.confirm(await desk.codeOf(ADA));
});

test("a session that ends asks for the password over the wizard", async ({ page }) => {
  const desk = await PracticeDesk.open(page);
  const confirm = await walkToConfirm(desk);
  await desk.switchOn("The session ends at the next call (401)");
  await confirm.field.fill(await desk.codeOf(ADA));
  await expect(page.getByRole("dialog")).toContainText("Sign in again");
});

test("Start over brings back the first screen and the first state", async ({ page }) => {
  const desk = await PracticeDesk.open(page);
  const confirm = await walkToConfirm(desk);
  await (await confirm.confirm(await desk.codeOf(ADA))).leave();
  await desk.press("Start over");
  const account = await (await desk.signIn()).signIn("ada", PracticeDesk.passwordOf("ada"));
  await account.says("MFA is off");
  await expect(page).toHaveURL(/\/practice\/account$/u);
});

test("a real session in another tab outlives practice", async ({ page, context, lab }) => {
  await page.goto("/");
  await page.getByLabel("User name", { exact: true }).fill("administrator");
  await page.getByLabel("Password", { exact: true }).fill(lab.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  const opened = context.waitForEvent("page");
  await page.getByRole("navigation").getByRole("link", { name: "Practice" }).click();
  const practice = await opened;
  await expect(practice.getByRole("region", { name: "Practice" })).toBeVisible();
  const desk = new PracticeDesk(practice);
  const account = await (await desk.signIn()).signIn("ada", PracticeDesk.passwordOf("ada"));
  await account.signOut();
  await page.getByRole("navigation").getByRole("link", { name: "Your MFA" }).click();
  await expect(page.getByRole("heading", { name: "Your MFA", level: 1 })).toBeVisible();
});

test("every print carries the mark, the sheet of scratch codes too", async ({ page }) => {
  const desk = await PracticeDesk.open(page);
  await page.emulateMedia({ media: "print" });
  const mark = page.locator("body > p", { hasText: "PRACTICE" });
  await expect(mark).toBeVisible();
  await expect(desk.tools).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(mark).toBeHidden();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  const account = await (await desk.signIn()).signIn("ada", PracticeDesk.passwordOf("ada"));
  await (await (await account.setUp()).begin()).next();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-print-sheet]")).toContainText("Scratch codes");
  await expect(mark).toBeVisible();
});
