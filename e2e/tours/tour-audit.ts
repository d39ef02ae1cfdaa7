import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { changed, noAnswer, realAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The audit: loading, failed, not offered, empty, long, about one person, and on its way into a file. */
export async function tourAudit(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await lab.api.enroll(USER);
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  await UsersList.open(page);
  lab.faults.on("/audit", noAnswer);
  await page.getByRole("link", { name: "Audit" }).click();
  await expect(page.getByText("Loading the audit")).toBeVisible();
  await visit("audit, loading");
  const again = async (words: string) => {
    await page.getByRole("link", { name: "Back to Users" }).click();
    await page.getByRole("link", { name: "Audit" }).click();
    await expect(page.getByText(words).first()).toBeVisible();
  };
  lab.faults.on("/audit", refusal(500));
  await again("could not load");
  await visit("audit, not readable");
  lab.faults.on("/audit", refusal(404));
  await again("offers no audit");
  await visit("audit, not offered");
  lab.faults.on("/audit", () => Promise.resolve(Response.json({ totalCount: 0, results: [] })));
  await again("Nothing is recorded.");
  await visit("audit, empty");
  lab.faults.on("/audit", changed(longer));
  await again("could not be read");
  await visit("audit, many, some not readable");
  lab.faults.on("/audit", noAnswer);
  await press(page, "Older");
  await expect(page.locator("table[aria-busy]")).toBeVisible();
  await visit("audit, the next page on its way");
  await press(page, "Newer");
  lab.faults.on("/audit", realAnswer);
  await page
    .getByRole("button", { name: `Only ${USER}` })
    .first()
    .click();
  await expect(page.getByText(`Only what concerns ${USER}`)).toBeVisible();
  await visit("audit, of one person");
  lab.faults.on("/audit", noAnswer);
  await press(page, "Export");
  await expect(page.getByText("Reading the record for the file")).toBeVisible();
  await visit("audit, being written to a file");
}

/** More entries than a page holds, and one that nobody can read. */
function longer(page: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const rows = Array.isArray(page["results"]) ? page["results"] : [];
  return { ...page, totalCount: 400, results: [...rows, null] };
}
