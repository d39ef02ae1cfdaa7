import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccount } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

// As a server of ours tells it: with less the page asks for less.
test.use({ appConfig: { guard: true, requests: true } });

/** A request by what it is for: names of files without their hash, ids as a star. */
const subjectOf = (url: string) =>
  new URL(url).pathname.replace(/-[\w-]{8}\./, ".").replace(/\/users\/[^/]+/, "/users/*");

test("until the QR code an ordinary person's browser asks for eleven things and nothing else", async ({
  page,
  lab,
}) => {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(subjectOf(request.url())));
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  await account.setUp();
  const files = ["first-paint.js", "index.css", "index.js", "rolldown-runtime.js", "signed-in.js"];
  const calls = [
    "/api/guard/requests/mine",
    "/api/guard/users/*/last-change",
    "/api/oauth2/token",
    "/api/v1/users",
    "/api/v1/users/*/enableMfa",
  ];
  // A browser with a window asks for the icon of its tab.
  const known = ["/", ...files.map((name) => `/assets/${name}`), ...calls];
  expect([...asked].filter((path) => !path.endsWith(".svg") && !known.includes(path))).toEqual([]);
  expect(known).toHaveLength(11);
});

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
