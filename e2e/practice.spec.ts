import type { Page } from "playwright/test";
import { expect, test, type PageWatch } from "./fixtures/test.ts";
import { ADMINISTRATOR, walkToAccount } from "./fixtures/walk.ts";
import { PracticeDesk } from "./pages/practice-desk.ts";
import { PracticeStart } from "./pages/practice-start.ts";
import { UsersList } from "./pages/users-list.ts";

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

test("with the network cut, a person practises from sign-in to MFA and back in", async ({
  page,
  lab,
  watch,
}) => {
  const desk = await PracticeDesk.open(page);
  const requests = await cutNetwork(page, watch);
  const account = await desk.signIn("ada");
  const scan = await account.setUp();
  const realPhone = await scan.scan();
  await desk.scan();
  const code = await desk.codeOf(ADA);
  expect([realPhone.codeAt(Date.now()), realPhone.codeAt(Date.now() - 30_000)]).toContain(code);
  const confirm = await (await scan.continue()).saveAndContinue();
  const done = await confirm.confirm(await desk.codeOf(ADA));
  await (await done.leave()).says("on");
  expect(asked(requests)).toEqual([]);
  expect(lab.requests.all.filter(({ path }) => path.startsWith("/api/"))).toEqual([]);
});

test("with the network cut, an administrator opens every page of practice", async ({ page, watch }) => {
  const desk = await PracticeDesk.open(page);
  const requests = await cutNetwork(page, watch);
  await desk.signIn(ADMINISTRATOR);
  const all = desk.navigation.getByRole("link");
  await expect(all.nth(2), "the pages of an administrator").toBeVisible();
  const links = await all.all();
  const seen = new Set<string>();
  for (const link of links) {
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
    const heading = desk.main.getByRole("heading", { level: 1 });
    await expect
      .poll(async () => seen.has((await heading.textContent()) ?? ""), "a heading of its own")
      .toBe(false);
    seen.add((await heading.textContent()) ?? "");
    await expect(desk.lookButton, "which only a broken page has").toHaveCount(0);
  }
  expect(seen.size, "each page has its own heading").toBe(links.length);
  expect(asked(requests)).toEqual([]);
});

test("a real session in another tab outlives practice", async ({ page, context, lab }) => {
  const real = await walkToAccount(page, lab, ADMINISTRATOR);
  const opened = context.waitForEvent("page");
  await real.goTo("practice");
  const practice = await opened;
  await (await PracticeStart.arrived(practice)).someoneElse();
  await (await new PracticeDesk(practice).signIn("ada")).signOut();
  const users = await UsersList.open(page);
  await expect(users.user("olivia"), "read with the real session").toBeVisible();
});

test("every print carries the mark, the sheet of scratch codes too", async ({ page }) => {
  const desk = await PracticeDesk.open(page);
  await page.emulateMedia({ media: "print" });
  await expect(desk.mark).toBeVisible();
  await expect(desk.tools).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(desk.mark).toBeHidden();
  await expect(desk.tools).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  const codes = await (await (await desk.signIn("ada")).setUp()).continue();
  const [code = ""] = await codes.codes();
  await codes.print();
  await expect(page.locator("html")).toHaveAttribute("data-printed");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-print-sheet]")).toContainText(`${code.slice(0, 4)} ${code.slice(4)}`);
  await expect(desk.mark).toBeVisible();
});
