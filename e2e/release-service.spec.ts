import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { bootRoot } from "./fixtures/boot-root.ts";
import { CleanRoot, releaseFile } from "./fixtures/clean-root.ts";

/** The service as systemd runs it, in a Debian that was booted. */
test.describe.configure({ mode: "serial", timeout: 600_000 });

const UNIT = "mfa-enrollment.service";
const BACKUPS = "/var/backups/mfa-enrollment/daily";
const RECORDS = "var/lib/systemd/deb-systemd-helper-enabled";

let root: CleanRoot;
let system: Awaited<ReturnType<typeof bootRoot>>;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  root = new CleanRoot("systemd");
  system = await bootRoot(root);
});
test.afterAll(() => system.end());
test.afterAll(() => root.remove());

const show = (name: string) => system.ask("systemctl", "show", "--value", "--property", name, UNIT);
const state = () => [system.ask("systemctl", "is-enabled", UNIT), system.ask("systemctl", "is-active", UNIT)];
const install = () => system.install(releaseFile("_amd64.deb"));
const start = () => system.run("systemctl", "restart", UNIT);

/** Ours, of what the helper wrote or linked. */
function traces(): readonly string[] {
  const folders = ["etc/systemd/system/multi-user.target.wants", RECORDS];
  return folders
    .filter((folder) => existsSync(root.at(folder)))
    .flatMap((folder) => readdirSync(root.at(folder)))
    .filter((name) => name.startsWith("mfa-enrollment"));
}

async function serves(): Promise<void> {
  const health = () => system.ask("sh", "-c", "mfa-enrollment health && echo well");
  await expect.poll(health, { timeout: 60_000 }).toBe("well");
}

test("@release installed, the service is enabled and runs", async () => {
  install();
  expect(state()).toEqual(["enabled", "active"]);
  await serves();
});

test("@release removed and installed again, it is enabled and runs, with its settings", async () => {
  system.run("dpkg", "--remove", "mfa-enrollment");
  expect(system.ask("systemctl", "is-active", UNIT)).toBe("inactive");
  install();
  expect(state()).toEqual(["enabled", "active"]);
  await serves();
});

test("@release an upgrade starts the new version", async () => {
  const before = show("MainPID");
  install();
  expect(show("MainPID")).not.toBe(before);
  await serves();
});

test("@release what an administrator disabled stays so after an upgrade", () => {
  system.run("systemctl", "disable", "--now", UNIT);
  install();
  expect(state()).toEqual(["disabled", "inactive"]);
});

test("@release also after one from 0.2.0, which kept no record", () => {
  for (const name of traces()) rmSync(root.at(RECORDS, name));
  expect(traces()).toEqual([]);
  install();
  expect(state()).toEqual(["disabled", "inactive"]);
  system.run("systemctl", "enable", "--now", UNIT);
});

test("@release a wrong setting: the service has failed, and starts once it is mended", async () => {
  const environment = root.at("etc/mfa-enrollment/environment");
  const good = readFileSync(environment, "utf8");
  root.set("PORT=abc");
  expect(start).toThrow();
  expect(system.ask("systemctl", "is-failed", UNIT)).toBe("failed");
  expect([show("ExecMainStatus"), show("NRestarts")]).toEqual(["78", "0"]);
  writeFileSync(environment, good);
  start();
  await serves();
});

test("@release a busy port is tried again, until it is free", async () => {
  system.run("systemctl", "stop", UNIT);
  const listen = 'require("net").createServer().listen(8080, "127.0.0.1")';
  system.run("systemd-run", "--unit=other", "/usr/bin/node", "--eval", listen);
  // In hexadecimal, listening.
  const sockets = () => system.ask("cat", "/proc/net/tcp");
  await expect.poll(sockets).toMatch(/0100007F:1F90 00000000:0000 0A/);
  expect(start).toThrow();
  // Both of one moment: a little later it is started again.
  const between = () => show("ExecMainStatus,SubState").match(/\S+/gu)?.toSorted();
  await expect.poll(between).toEqual(["1", "auto-restart"]);
  system.run("systemctl", "stop", "other");
  await serves();
});

test("@release a hung server is ended, and another one serves", async () => {
  const quick = "[Service]\nWatchdogSec=5\nTimeoutStopSec=2\n";
  mkdirSync(root.at(`etc/systemd/system/${UNIT}.d`), { recursive: true });
  writeFileSync(root.at(`etc/systemd/system/${UNIT}.d/quick.conf`), quick);
  system.run("systemctl", "daemon-reload");
  start();
  await serves();
  const hung = show("MainPID");
  system.run("systemctl", "kill", "--signal=STOP", UNIT);
  await expect.poll(() => show("Result"), { timeout: 30_000 }).toBe("watchdog");
  await serves();
  expect(show("MainPID")).not.toBe(hung);
});

test("@release the backup's timer is off, makes one a day once it is on, and keeps 30 days", () => {
  const timer = "mfa-enrollment-backup.timer";
  expect(system.ask("systemctl", "is-enabled", timer)).toBe("disabled");
  system.run("systemctl", "enable", "--now", timer);
  expect(system.ask("systemctl", "list-timers", timer)).toContain("mfa-enrollment-backup.service");
  const old = `${BACKUPS}/2000-01-01`;
  system.run("touch", "--date=40 days ago", old);
  system.run("systemctl", "start", "mfa-enrollment-backup.service");
  system.run("systemd-tmpfiles", "--clean");
  const [made = "", ...others] = system.ask("ls", BACKUPS).split("\n");
  expect([made, others]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d-\d{6}$/), []]);
  expect(system.ask("stat", "--format=%U %a", `${BACKUPS}/${made}`)).toBe("mfa-enrollment 600");
});

test("@release purged, nothing enables it any more", () => {
  expect(traces()).not.toEqual([]);
  system.run("dpkg", "--purge", "mfa-enrollment");
  expect(traces()).toEqual([]);
});
