import { expect, test } from "./fixtures/test.ts";
import { walkToAccount } from "./fixtures/walk.ts";

test("from the sign-in page on, the wizard asks for nothing but the API", async ({ page, lab }) => {
  const account = await walkToAccount(page, lab);
  const asked: string[] = [];
  // A browser with a window paints its tab anew at each address, from its cache.
  const icon = await page.locator("link[rel=icon]").getAttribute("href");
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const scan = await account.setUp();
  const phone = await scan.scan();
  const codes = await scan.continue();
  const done = await (await codes.saveAndContinue()).confirm(phone.codeAt(lab.clock.now()));
  await done.leave();
  expect(asked.filter((path) => path.startsWith("/api/")).length).toBeGreaterThanOrEqual(2);
  expect(asked.filter((path) => !path.startsWith("/api/") && path !== icon)).toEqual([]);
});
