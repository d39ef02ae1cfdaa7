import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { changed } from "./answers.ts";
import type { Visit } from "./visit.ts";

const APPS = [{ name: "An app", url: "https://app.example/" }, { name: "Another app" }];
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

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
  await page.addInitScript(stubs);
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  const ready = await account.setUp();
  await visit("get ready, apps of the operator");
  const scan = await ready.begin();
  await press(page, "Copy key");
  await expect(page.getByText("Copying is not possible here.")).toBeVisible();
  await page.getByRole("link", { name: "Open in authenticator app" }).click();
  await expect(page.getByText(/copy the key/iu).last()).toBeVisible();
  await visit("scan, not copied and no app");
  const codes = await scan.next();
  await press(page, "Copy codes");
  await expect(page.getByText("Copying is not possible here.")).toBeVisible();
  await codes.download();
  await visit("scratch codes, not copied but downloaded");
  await press(page, "Hide secrets");
  await expect(page.getByRole("button", { name: "Press and hold to peek" })).toBeVisible();
  await visit("scratch codes, hidden");
  await codes.writeDown();
  await page.getByLabel("Eight-digit code").fill("1234567");
  await visit("confirm, eight digits");
}

/** A browser that lets nothing be copied, has a sheet to share files by, and knows no app for the link. */
function stubs(): void {
  Object.assign(navigator, { canShare: () => true, share: () => Promise.resolve() });
  Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("no")) });
  document.execCommand = () => false;
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="otpauth:"]') : null;
    if (link !== null) event.preventDefault();
  });
}
