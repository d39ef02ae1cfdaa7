import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { changed, realAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const ADMINISTRATOR = "administrator";
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Turning off for somebody else: password and code, refused, not known, still on, done; and where it is not possible. */
export async function tourConsequences(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await lab.api.enroll(USER);
  const user = await lab.api.userId(USER);
  const { authenticator } = await lab.api.enroll(ADMINISTRATOR);
  const code = await (await SignInPage.open(page)).signInToCode(ADMINISTRATOR, lab.password);
  await code.answer(authenticator.codeAt(lab.clock.now()));
  const page1 = await (await UsersList.open(page)).turnOff(USER);
  await page1.reason.fill("INC-1042");
  await page1.confirmName(USER);
  lab.clock.advanceSeconds(301);
  await page1.pressTurnOff();
  await expect(page1.password).toBeVisible();
  await page1.pressTurnOff();
  await visit("turn off, password missing");
  await page1.password.fill("wrong");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("wrong");
  await visit("turn off, password refused");
  await page1.password.fill(lab.password);
  await page.keyboard.press("Enter");
  const field = page.getByLabel("Six-digit code or scratch code");
  await expect(field).toBeVisible();
  await visit("turn off, code asked");
  lab.faults.on("/disableMfa", refusal(403));
  await field.fill(authenticator.codeAt(lab.clock.now()));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("You are not allowed");
  await visit("turn off, not allowed");
  lab.faults.on("/disableMfa", refusal(500));
  lab.faults.on(user, refusal(500));
  await page1.pressTurnOff();
  await expect(page.getByText("The state could not be read")).toBeVisible();
  await visit("turn off, not known");
  lab.faults.on(user, realAnswer);
  await press(page, "Check again");
  await expect(page.getByText("says that it is still on")).toBeVisible();
  await visit("turn off, still on");
  await press(page, "Try again");
  lab.faults.on("/disableMfa", realAnswer);
  await page1.pressTurnOff();
  await expect(page.getByRole("heading", { name: "Receipt" })).toBeVisible();
  await visit("turned off, receipt");
  lab.clock.advanceSeconds(120);
  await page.goto(`/users/${user}/recreate`);
  lab.faults.on(
    user,
    changed((told) => ({ ...told, mfaEnabled: null })),
  );
  const again = await (await SignInPage.arrived(page)).signInToCode(ADMINISTRATOR, lab.password);
  await again.submit(authenticator.codeAt(lab.clock.now()));
  await expect(page.getByText("nothing can be changed here now")).toBeVisible();
  await visit("re-create, state not known");
}
