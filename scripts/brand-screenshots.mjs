// Makes the pictures of docs/configuration.md: `node scripts/brand-screenshots.mjs` (after a build). Each brand of
// docs/brands is served by a throw-away appliance of its own, with made-up users.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { words } from "./bench-web/words.mjs";
import { findChromium } from "./find-chromium.mjs";

const PASSWORD = "Throw-away-Phrase-41";
const PORT = 18_097;
const BRANDS = join("docs", "brands");
const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";
const DESKTOP = { viewport: { width: 1000, height: 620 } };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, colorScheme: "dark" };
const ORIGIN = `http://localhost:${String(PORT)}`;

async function serve(name) {
  const folder = mkdtempSync(join(tmpdir(), "brand-"));
  const site = join(folder, "site");
  cpSync(process.env["DIST_DIR"] ?? "dist", site, { recursive: true });
  cpSync(BRANDS, join(site, "brand"), { recursive: true });
  const server = spawn(process.execPath, [join("dist-server", "main.js")], {
    env: {
      ...process.env,
      PORT: String(PORT),
      DATA_DIR: join(folder, "data"),
      STATIC_DIR: site,
      APP_CONFIG: resolve(BRANDS, `${name}.json`),
      ADMIN_PASSWORD: PASSWORD,
      DEMO: "true",
      DEMO_PASSWORD: PASSWORD,
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const up = await fetch(`${ORIGIN}/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  return async () => {
    const ended = new Promise((done) => server.once("exit", done));
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: FLAGS.split(" "),
});
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
