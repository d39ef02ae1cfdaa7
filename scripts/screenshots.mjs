// Makes the pictures of the README, and of each brand of docs/brands: `npm run screenshots`. Every picture is of a
// throw-away appliance with made-up users, so the keys and codes in them open nothing.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Secret, TOTP } from "otpauth";
import { PASSWORD, startServer, stopServer } from "./bench-server/client.mjs";
import { launchChromium } from "./find-chromium.mjs";

const PORT = 18_095;
const ORIGIN = `http://localhost:${String(PORT)}`;
const OUT = join("docs", "screenshots");
const BRANDS = join("docs", "brands");
const DESKTOP = { viewport: { width: 1200, height: 780 } };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const folder = mkdtempSync(join(tmpdir(), "screenshots-"));
const policy = join(folder, "policy.json");
writeFileSync(policy, JSON.stringify({ actorsNeedMfa: false }));
mkdirSync(OUT, { recursive: true });
const browser = await launchChromium();

async function signIn(page, user) {
  await page.getByLabel("User name").fill(user);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function open(user, options) {
  const context = await browser.newContext({ locale: "en-US", ...options });
  const page = await context.newPage();
  await page.goto(ORIGIN);
  await signIn(page, user);
  await page.getByRole("heading", { name: "Your MFA" }).waitFor();
  const shoot = async (name) => {
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(OUT, `${name}.png`), animations: "disabled" });
  };
  return { page, shoot };
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const heading = (page, name) => page.getByRole("heading", { name }).waitFor();
const key = (page) =>
  page
    .locator('[translate="no"]')
    .allInnerTexts()
    .then((texts) =>
      texts.map((text) => text.replaceAll(/\s/g, "")).find((text) => /^[A-Z2-7]{32}$/.test(text)),
    );

async function enroll(user, options, name) {
  const { page, shoot } = await open(user, options);
  await page
    .getByRole("link", { name: "Set up MFA" })
    .or(page.getByRole("button", { name: "Set up MFA" }))
    .first()
    .click();
  await heading(page, /Scan the QR code|Add the account to your app/);
  await shoot(`${name}-scan`);
  const secret = Secret.fromBase32((await key(page)) ?? "");
  await press(page, "Continue");
  await heading(page, "Save your scratch codes");
  await shoot(`${name}-scratch-codes`);
  await press(page, "I wrote them down");
  await press(page, "I've saved my codes");
  await heading(page, "Confirm with a code");
  const late = new TOTP({ secret }).generate({ timestamp: Date.now() - 180_000 });
  await page.getByLabel("6-digit code").fill(late);
  await page
    .getByText(/behind/)
    .first()
    .waitFor();
  await shoot(`${name}-refused-code`);
  await page.getByLabel("6-digit code").fill(new TOTP({ secret }).generate());
  await heading(page, "MFA is on");
  await shoot(`${name}-done`);
}

async function ofReadme() {
  await enroll("grace", DESKTOP, "desktop");
  await enroll("rita", { ...PHONE }, "phone");
  await enroll("ravi", { ...DESKTOP, colorScheme: "dark" }, "dark");
  const arabic = await open("olivia", { ...PHONE });
  await press(arabic.page, "Menu");
  await arabic.page.locator("header [aria-haspopup=menu]").first().click();
  await arabic.page.locator('[role=menuitemradio][lang="ar"]').click();
  await arabic.page.locator("html[lang=ar]").waitFor();
  await arabic.page.locator("main").click({ position: { x: 5, y: 5 } });
  await arabic.shoot("phone-arabic");
  const { page, shoot } = await open("administrator", DESKTOP);
  await page.getByRole("link", { name: "Users" }).first().click();
  await heading(page, "Users");
  await page.getByText("olivia").first().waitFor();
  await shoot("users");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Walkthrough" }).click();
  await page.getByRole("link", { name: "olivia" }).click();
  await heading(page, "Check who it is");
  for (const passed of await page.getByRole("radio", { name: "Passed" }).all()) await passed.check();
  await page.getByLabel("Ticket number").fill("INC-2041");
  await press(page, "Next");
  await heading(page, "Get the phone ready");
  await press(page, "Next");
  await heading(page, "Read out the key");
  await shoot("walkthrough");
}

async function ofBrand(name) {
  const desktop = await browser.newPage({ locale: "en-US", viewport: { width: 1000, height: 620 } });
  await desktop.goto(ORIGIN);
  await desktop.getByLabel("User name").waitFor();
  await desktop.screenshot({ path: join(BRANDS, `${name}-desktop.png`), animations: "disabled" });
  const viewport = { width: 360, height: 740 };
  const dark = { viewport, isMobile: true, hasTouch: true, colorScheme: "dark" };
  const phone = await browser.newPage({ locale: "en-US", ...dark });
  await phone.goto(`${ORIGIN}/enroll`);
  await signIn(phone, "grace");
  await phone.getByRole("button", { name: "Set up MFA", exact: true }).waitFor();
  await phone.screenshot({ path: join(BRANDS, `${name}-phone.png`), animations: "disabled" });
}

/** With an appliance of its own. */
async function during(name, settings, work) {
  const server = await startServer(PORT, { DATA_DIR: join(folder, name), ...settings });
  try {
    await work(name);
  } finally {
    await stopServer(server);
  }
}

try {
  await during("readme", { GUARD_POLICY: policy, ISSUER: "backup-01" }, ofReadme);
  const site = join(folder, "site");
  cpSync(process.env["DIST_DIR"] ?? "dist", site, { recursive: true });
  cpSync(BRANDS, join(site, "brand"), { recursive: true });
  for (const file of readdirSync(BRANDS).filter((one) => one.endsWith(".json"))) {
    const settings = { STATIC_DIR: site, APP_CONFIG: resolve(BRANDS, file), GUARD_POLICY: "" };
    await during(file.slice(0, -5), settings, ofBrand);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
