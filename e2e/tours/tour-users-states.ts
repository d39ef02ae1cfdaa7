import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { noAnswer, realAnswer, refusal } from "./answers.ts";
import { longList, strangeList } from "./odd-lists.ts";
import { readAgain } from "./read-again.ts";
import type { Visit } from "./visit.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The list of users while it loads, when it fails, when it is long, and when not all of it can be read. */
export async function tourUsersStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const navigation = page.getByRole("navigation", { name: "Main" });
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  lab.faults.on("/users", noAnswer);
  await UsersList.open(page);
  await visit("users, loading");
  await navigation.getByRole("link", { name: "Your MFA" }).click();
  lab.faults.on("/users", refusal(500));
  await UsersList.open(page);
  await expect(page.getByRole("alert").first()).toContainText("could not load");
  await visit("users, not readable");
  lab.faults.on("/users", strangeList);
  await press(page, "Try again");
  await expect(page.getByText("The server did not tell the state.")).toBeVisible();
  await visit("users, some not readable");
  lab.faults.on("/users", refusal(429, "", { "retry-after": "600" }));
  await page.getByLabel("Find a user").fill("ra");
  await expect(page.getByRole("timer")).toBeVisible();
  await visit("users, to be waited for");
  lab.faults.on("/users", realAnswer);
  await page.getByLabel("Find a user").fill("");
  await expect(page.getByText("olivia").first()).toBeVisible();
  lab.faults.on("/users", refusal(500));
  await readAgain(page);
  await expect(page.getByText("Below is what the server said last.")).toBeVisible();
  await visit("users, old");
  lab.faults.on("/users", realAnswer);
  await page.getByLabel("MFA", { exact: true }).selectOption("On");
  await expect(page.getByText("No user in this list has this MFA state.")).toBeVisible();
  await visit("users, none of this state");
  await press(page, "Show all users");
  lab.faults.on("/users", longList);
  await page.getByLabel("Find a user").fill("user");
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
  await visit("users, many");
  await page.getByLabel("MFA", { exact: true }).selectOption("Off");
  await expect(page.getByText("This server cannot filter by MFA.")).toBeVisible();
  await visit("users, being looked through");
  await press(page, "Stop");
  await expect(page.getByText("users were looked at")).toBeVisible();
  await visit("users, looked through in part");
  await press(page, "Export");
  await expect(page.getByText("Reading all users for the file")).toBeVisible();
  await visit("users, being written to a file");
}
