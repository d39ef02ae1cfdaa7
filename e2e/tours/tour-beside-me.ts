import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { HandOverPage } from "../pages/hand-over-page.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { realAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

/** The screen that is the other person's, to its end with and without success, and the receipt afterwards. */
export async function tourBesideMe(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const handOver = async () => {
    await (await (await UsersList.open(page)).setUp(USER)).start.click();
    return HandOverPage.arrived(page);
  };
  lab.faults.on("/acceptMfa", refusal(410, "enrollment-expired"));
  const first = await (await handOver()).besideMe();
  await (await (await (await first.scan()).next()).writeDown()).field.fill("123456");
  await expect(first.screen.getByText("Set-up took too long")).toBeVisible();
  await visit("beside me, ended");
  await first.giveBack();
  await expect(page.getByLabel("Password of the session's owner", { exact: true })).toBeVisible();
  await visit("beside me, locked");
  await first.unlock("wrong");
  await expect(page.getByText("wrong. Type")).toBeVisible();
  await visit("beside me, locked, refused");
  await first.unlock(lab.password);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Set-up has stopped", level: 1 })).toBeVisible();
  await visit("handed over, ended");
  lab.faults.on("/acceptMfa", realAnswer);
  const beside = await (await handOver()).besideMe();
  const scan = await beside.scan();
  const phone = await scan.typeKey();
  const codes = await scan.next();
  await visit("beside me, scratch codes");
  const confirm = await codes.writeDown();
  await visit("beside me, confirm");
  await confirm.confirm(phone.codeAt(lab.clock.now()));
  await visit("beside me, done");
  await beside.giveBack();
  await beside.unlock(lab.password);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Receipt" })).toBeVisible();
  await page.getByRole("button", { name: "Copy receipt" }).click();
  await visit("handed over, receipt");
}
