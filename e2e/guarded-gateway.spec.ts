import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { expect, test, type Browser, type Page } from "playwright/test";
import { listeningStandIn, type ListeningStandIn } from "./fixtures/listening-stand-in.ts";
import { npmStart } from "./fixtures/npm-start.ts";
import { AccountPage } from "./pages/account-page.ts";
import { ApprovalsPage } from "./pages/approvals-page.ts";
import { AuditPage } from "./pages/audit-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { UsersList } from "./pages/users-list.ts";

test.describe.configure({ mode: "default", timeout: 240_000 });

const USER = "olivia";

/** Somebody at a computer of their own. */
async function someone(browser: Browser, origin: string): Promise<{ page: Page; signIn: SignInPage }> {
  const page = await (await browser.newContext()).newPage();
  return { page, signIn: await SignInPage.open(page, `${origin}/`) };
}

/** Somebody has MFA now, and has signed out. */
async function withMfa(browser: Browser, origin: string, password: string, userName = USER) {
  const person = await someone(browser, origin);
  const account = await person.signIn.signIn(userName, password);
  const scan = await account.setUp();
  const phone = await scan.scan();
  const done = await (await (await scan.continue()).writeDown()).confirm(phone.codeAt(Date.now()));
  await done.leave();
  await account.signOut();
  return { ...person, phone };
}

/** People who act for others have signed in with a code: the next one, since the one that enrolled doesn't sign in. */
async function administrator(browser: Browser, origin: string, userName: string, password: string) {
  const { page, signIn, phone } = await withMfa(browser, origin, password, userName);
  const code = await signIn.signInToCode(userName, password);
  await code.answer(phone.codeAt(Date.now() + 30_000));
  return page;
}

/** The administrator wants to turn off that MFA, and waits for somebody else. */
async function askToTurnOff(browser: Browser, origin: string, appliance: ListeningStandIn) {
  const page = await administrator(browser, origin, "administrator", appliance.administratorPassword);
  const consequence = await (await UsersList.open(page)).turnOff(USER);
  await consequence.gate.goOn("INC-1042");
  await expect(page.getByText("Waiting for approval")).toBeVisible();
  return { agent: { page }, consequence };
}

function verifyAudit(
  dataDir: string,
  variables: Readonly<Record<string, string>>,
): { readonly status: number | null; readonly said: string } {
  const done = spawnSync(process.execPath, ["server.js", "admin", "verify-audit"], {
    env: { PATH: process.env["PATH"] ?? "", DATA_DIR: dataDir, ...variables },
    encoding: "utf8",
  });
  return { status: done.status, said: done.stdout + done.stderr };
}

/** What somebody does who may write to the database. */
function removeRow(dataDir: string, event: string): void {
  const [file = ""] = readdirSync(dataDir).filter((name) => name.endsWith(".db"));
  const db = new Database(join(dataDir, file));
  db.exec("drop trigger audit_no_delete");
  db.prepare("delete from audit where event = ?").run(event);
  db.close();
}

/** Changes of MFA among the events that went out (OCSF class 3001). */
function sentChanges(file: string): number {
  return readFileSync(file, "utf8").split('"class_uid":3001').length - 1;
}

test("@start in front of an unchanged appliance a turn-off takes a reason and two administrators, and leaves evidence", async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "guarded-"));
  const policy = join(folder, "policy.json");
  const events = join(folder, "events.jsonl");
  writeFileSync(policy, JSON.stringify({ approval: "always" }));
  const dataDir = join(folder, "data");
  const appliance = await listeningStandIn("8.1");
  const variables = { APPLIANCE_URL: appliance.url, GUARD_POLICY: policy, EVENTS_FILE: events };
  const server = await npmStart(variables, dataDir);
  try {
    const { origin } = server;
    const olivia = await withMfa(browser, origin, appliance.password);
    const { agent, consequence } = await askToTurnOff(browser, origin, appliance);
    expect(await appliance.asksForCode(USER), "nothing happens without the second one").toBe(true);

    const second = await administrator(browser, origin, "ada", appliance.password);
    const list = await UsersList.open(second);
    await expect(list.wayRound).toBeVisible();
    await expect(list.noCases).toHaveCount(0);
    await (await ApprovalsPage.open(second)).approve();

    await consequence.confirmName(USER);
    await consequence.pressTurnOff();
    await expect(consequence.isOff).toBeVisible();
    expect(await appliance.asksForCode(USER)).toBe(false);

    const told = await olivia.signIn.signIn(USER, appliance.password);
    await expect(told.toldOfChange).toContainText("administrator turned off your MFA on");
    await AccountPage.arrived(olivia.page);

    await UsersList.open(agent.page);
    const audit = await AuditPage.open(agent.page);
    await expect(audit.rowsOf("Turning off MFA", USER, "administrator", "INC-1042")).toHaveCount(1);
    await expect(audit.rowsOf("Approval", "ada")).toHaveCount(1);

    await expect.poll(() => sentChanges(events)).toBeGreaterThanOrEqual(4);
    expect(verifyAudit(dataDir, variables)).toMatchObject({ status: 0 });
  } finally {
    await server.stop();
    await appliance.close();
  }
  removeRow(dataDir, "case-decision");
  const found = verifyAudit(dataDir, variables);
  expect(found.status).not.toBe(0);
  expect(found.said).toMatch(/removed|missing|gone/iu);
  rmSync(folder, { recursive: true });
});
