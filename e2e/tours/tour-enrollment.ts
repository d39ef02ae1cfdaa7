import { expect, type Page } from "playwright/test";
import { changed } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { USER, walkToAccount, wrongCode } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./tour.ts";

/** From the first page to MFA, through every state of the wizard that a person can get into without a fault. */
export async function tourEnrollment(page: Page, lab: Lab, visit: Visit): Promise<void> {
  const signIn = await SignInPage.open(page);
  await visit("sign in");
  const account = await signIn.signIn(USER, lab.password);
  await account.says("off");
  await account.isWhole();
  await visit("account, off");
  const scan = await account.setUp();
  await visit("scan");
  await scan.unfoldDetails();
  await scan.bringUpQr();
  await scan.spellOut();
  await visit("scan, all unfolded");
  await scan.enlarge();
  await visit("scan, enlarged");
  await page.keyboard.press("Escape");
  const phone = await scan.typeKey();
  await scan.hideSecrets();
  await visit("scan, hidden");
  await scan.showSecrets();
  const codes = await scan.continue();
  await visit("scratch codes");
  await codes.cancel();
  await codes.asksBeforeLeaving("unfinished");
  await visit("scratch codes, leaving");
  await page.keyboard.press("Escape");
  await codes.download();
  await visit("scratch codes, saved");
  const confirm = await codes.continue();
  await visit("confirm");
  await confirm.confirmWrongly(wrongCode(phone, lab.clock.now()));
  await visit("confirm, refused");
  await confirm.enter(phone.codeAt(lab.clock.now() - 180_000));
  await confirm.says("behind");
  await visit("confirm, clock behind");
  const done = await confirm.confirm(phone.codeAt(lab.clock.now()));
  await done.readBack();
  await visit("done");
  const after = await done.leave();
  await after.says("on");
  await after.isWhole();
  await visit("account, on");
}

const APPS = [{ name: "An app", url: "https://app.example/" }, { name: "Another app" }];

/** What key and codes say when they are copied, shared, opened, printed: with success, or where the browser refuses. */
export async function tourScanDetails(page: Page, lab: Lab, visit: Visit): Promise<void> {
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, apps: APPS })),
  );
  // Not every appliance has six digits and half a minute.
  lab.faults.on(
    "/enableMfa",
    changed((made) => ({
      ...made,
      qrString: `${String(made["qrString"])}&digits=8&algorithm=SHA256&period=60`,
    })),
  );
  await page.addInitScript(refuseAndShare);
  const account = await walkToAccount(page, lab);
  await account.unfoldApps();
  await visit("account, apps of the operator");
  const scan = await account.setUp();
  await scan.copyKey();
  await expect(scan.notCopied).toBeVisible();
  await scan.appLink.click();
  await visit("scan, not copied and no app", scan.noAppNote);
  const codes = await scan.continue();
  await codes.copyCodes();
  await expect(codes.notCopied).toBeVisible();
  await codes.download();
  await visit("scratch codes, not copied but downloaded");
  await codes.hideSecrets();
  await visit("scratch codes, hidden", codes.peekButton);
  const confirm = await codes.continue();
  await confirm.fieldOfEight.fill("1234567");
  await visit("confirm, eight digits");
}

/** A browser that lets nothing be copied, has a sheet to share files by, and knows no app for the link. */
function refuseAndShare(): void {
  Object.assign(navigator, { canShare: () => true, share: () => Promise.resolve() });
  Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("no")) });
  document.execCommand = () => false;
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="otpauth:"]') : null;
    if (link !== null) event.preventDefault();
  });
}
