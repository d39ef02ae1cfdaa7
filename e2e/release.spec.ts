import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "playwright/test";
import { createAuthenticator, type Authenticator } from "./authenticator/authenticator.ts";
import { CleanRoot, releaseFile } from "./fixtures/clean-root.ts";
import { signsIn } from "./fixtures/http-sign-in.ts";
import { GetReadyStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** The package in a clean Debian, from installing to removing, each step as docs/install.md has it. */
test.describe.configure({ mode: "serial", timeout: 600_000 });

const OLD = join("server", "store", "testing", "data-0.2.0");
const OLIVIA = "given to the demo users";
const BACKUP = "/var/backups/mfa-enrollment/today";

let root: CleanRoot;
let origin: string;
let password: string;
let phone: Authenticator;

test.beforeAll(() => {
  root = new CleanRoot("systemd-standalone-sysusers", "systemd-standalone-tmpfiles");
});
test.afterAll(() => root.remove());

test("@release systemd finds little to expose in the unit", () => {
  const unit = join("packaging", "debian", "mfa-enrollment.service");
  const said = execFileSync("systemd-analyze", ["security", "--offline=yes", "--threshold=20", unit], {
    encoding: "utf8",
  });
  expect(Number(/Overall exposure level for .*: ([\d.]+)/.exec(said)?.[1])).toBeLessThan(2);
});

test("@release is installed, and starts as its own user", async () => {
  root.install(releaseFile("_amd64.deb"));
  root.set("PORT=0");
  root.set("ISSUER=Clean Root");
  origin = await root.start();
  expect(await (await fetch(`${origin}/live`)).json()).toEqual({
    status: "live",
    version: /"version": "(.*)"/.exec(readFileSync("package.json", "utf8"))?.[1],
  });
  expect(root.run("stat", "--format=%U %a", "/var/lib/mfa-enrollment").trim()).toBe("mfa-enrollment 700");
});

test("@release the first password comes from the machine, and MFA is set up in a browser", async ({
  page,
}) => {
  const said = root.admin("reset-password", "administrator", "--yes");
  password = /\S{12,}(?=\s*$)/.exec(said)?.[0] ?? "";
  await (await SignInPage.open(page, `${origin}/enroll`)).submit("administrator", password);
  const scan = await (await GetReadyStep.arrived(page)).begin();
  phone = await scan.scan();
  expect(phone.issuer).toBe("Clean Root");
  const confirm = await (await scan.continue()).writeDown();
  await confirm.confirm(phone.codeAt(Date.now()));
});

test("@release is upgraded, and keeps data and settings", async () => {
  await root.stop();
  root.install(releaseFile("_amd64.deb"));
  expect(readFileSync(root.at("etc/mfa-enrollment/environment"), "utf8")).toContain("ISSUER=Clean Root");
  origin = await root.start();
  await nextCode();
  expect(await signsIn(origin, "administrator", password, phone.codeAt(Date.now()))).toBe(true);
});

test("@release is backed up, loses its disk, and is restored", async () => {
  root.admin("backup", BACKUP);
  root.run("cp", "-p", "/var/lib/mfa-enrollment/encryption-key.json", "/root/encryption-key.json");
  await root.stop();
  root.loseDisk();
  root.putData(root.at("root/encryption-key.json"));
  root.admin("restore", BACKUP, "--yes");
  origin = await root.start();
  // The one after this may have been used before the restore, too.
  await nextCode();
  await nextCode();
  expect(await signsIn(origin, "administrator", password, phone.codeAt(Date.now()))).toBe(true);
});

test("@release takes over the data folder of 0.2.0", async () => {
  await root.stop();
  root.loseDisk();
  const folder = mkdtempSync(join(tmpdir(), "data-0.2.0-"));
  const database = join(folder, "appliance.db");
  writeFileSync(database, gunzipSync(readFileSync(join(OLD, "appliance.db.gz"))));
  root.putData(database, join(OLD, "encryption-key.json"));
  rmSync(folder, { recursive: true });
  origin = await root.start();
  const { secretKey } = JSON.parse(readFileSync(join(OLD, "enrollment.json"), "utf8"));
  const old = createAuthenticator(`otpauth://totp/old:olivia?secret=${String(secretKey)}`);
  expect(await signsIn(origin, "olivia", OLIVIA, old.codeAt(Date.now()))).toBe(true);
});

test("@release is removed and purged, and people's MFA stays", async () => {
  await root.stop();
  root.run("dpkg", "--purge", "mfa-enrollment");
  expect(existsSync(root.at("usr/lib/mfa-enrollment"))).toBe(false);
  expect(existsSync(root.at("etc/mfa-enrollment"))).toBe(false);
  expect(existsSync(root.at("var/lib/mfa-enrollment/appliance.db"))).toBe(true);
  expect(existsSync(root.at(BACKUP))).toBe(true);
});

/** A code counts once: waits for the phone's next one. */
async function nextCode(): Promise<void> {
  const now = phone.codeAt(Date.now());
  await expect.poll(() => phone.codeAt(Date.now()), { timeout: 40_000 }).not.toBe(now);
}
