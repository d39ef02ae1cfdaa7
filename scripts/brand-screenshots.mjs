// Makes the pictures of docs/configuration.md: `node scripts/brand-screenshots.mjs` (after a build). Each brand of
// docs/brands is served by a throw-away appliance of its own, with made-up users.
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PASSWORD, startServer, stopServer } from "./bench-server/client.mjs";
import { words } from "./bench-web/words.mjs";
import { launchChromium } from "./find-chromium.mjs";

const PORT = 18_097;
const BRANDS = join("docs", "brands");
const DESKTOP = { viewport: { width: 1000, height: 620 } };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, colorScheme: "dark" };
const ORIGIN = `http://localhost:${String(PORT)}`;

async function serve(name) {
  const folder = mkdtempSync(join(tmpdir(), "brand-"));
  const site = join(folder, "site");
  cpSync(process.env["DIST_DIR"] ?? "dist", site, { recursive: true });
  cpSync(BRANDS, join(site, "brand"), { recursive: true });
  const server = await startServer(PORT, {
    DATA_DIR: join(folder, "data"),
    STATIC_DIR: site,
    APP_CONFIG: resolve(BRANDS, `${name}.json`),
    GUARD_POLICY: "",
  });
  return async () => {
    await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  };
}

const browser = await launchChromium();
try {
  const brands = readdirSync(BRANDS).filter((file) => file.endsWith(".json"));
  for (const name of brands.map((file) => file.slice(0, -5))) {
    const stop = await serve(name);
    try {
      const desktop = await browser.newPage({ locale: "en-US", ...DESKTOP });
      await desktop.goto(ORIGIN);
      await desktop.getByLabel(words["sign-in.user-name"]).waitFor();
      await desktop.screenshot({ path: join(BRANDS, `${name}-desktop.png`), animations: "disabled" });
      const phone = await browser.newPage({ locale: "en-US", ...PHONE });
      await phone.goto(`${ORIGIN}/enroll`);
      await phone.getByLabel(words["sign-in.user-name"]).fill("grace");
      await phone.getByLabel(words["sign-in.password"], { exact: true }).fill(PASSWORD);
      await phone.getByRole("button", { name: words["sign-in.submit"] }).click();
      await phone.getByRole("button", { name: words["enroll.start"] }).waitFor();
      await phone.screenshot({ path: join(BRANDS, `${name}-phone.png`), animations: "disabled" });
    } finally {
      await stop();
    }
  }
} finally {
  await browser.close();
}
