import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { WalkthroughPage } from "../pages/walkthrough-page.ts";
import { changed, realAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The help desk's call when it goes wrong: nobody found, the key not made, questions unfolded, ended, lost. */
export async function tourCallStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  // The newer version of the contract tells who comes from an identity provider.
  const checks = ["Date of birth", "Staff number"];
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, apiVersion: "v8.1", identityChecklist: checks })),
  );
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  lab.faults.on("/users", refusal(500));
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Walkthrough" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("could not load");
  await visit("call, list not readable");
  lab.faults.on("/users", realAnswer);
  await press(page, "Try again");
  await page.getByLabel("Find a user").fill("nobody of this name");
  await expect(page.getByText("No user matches")).toBeVisible();
  await visit("call, nobody found");
  await page.getByLabel("Find a user").fill("ines");
  await page.getByRole("link", { name: "ines" }).click();
  await expect(page.getByText("pass the caller on")).toBeVisible();
  await visit("call, identity provider");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Walkthrough" }).click();
  await page.getByRole("link", { name: USER }).click();
  let call = await (await WalkthroughPage.arrived(page, 1)).identify("INC-77");
  lab.faults.on("/enableMfa", refusal(429, "", { "retry-after": "600" }));
  await press(page, "Next");
  await expect(page.getByRole("timer")).toBeVisible();
  await visit("call, key to be waited for");
  lab.faults.on("/enableMfa", realAnswer);
  await press(page, "End the call without finishing");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Walkthrough" }).click();
  await page.getByRole("link", { name: USER }).click();
  call = await (await WalkthroughPage.arrived(page, 1)).identify("INC-78");
  call = await call.next(3);
  for (const question of await page.locator("main summary").all()) await question.click();
  await visit("call, questions unfolded");
  await call.callerIsReady();
  call = await call.next(4);
  await call.callerIsReady();
  await press(page, "Next");
  await expect(page.getByText("Tick this when the caller has written")).toBeVisible();
  await visit("call, codes not written down");
  await call.writtenDown();
  call = await call.next(5);
  await press(page, "End the call without finishing");
  await expect(page.getByRole("dialog")).toContainText("Leave before a code was confirmed?");
  await visit("call, leaving");
  await press(page, "Stay");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  lab.faults.on("/acceptMfa", refusal(410, "enrollment-expired"));
  await call.field.fill("123456");
  await expect(page.getByText("Set-up took too long")).toBeVisible();
  await visit("call, ended");
  await page.goto(`/walkthrough/${await lab.api.userId(USER)}/4`);
  await (await SignInPage.arrived(page)).submit("administrator", lab.password);
  await expect(page.getByText("No call is under way on this page")).toBeVisible();
  await visit("call, lost");
}
