import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { walkToScan } from "../fixtures/walk.ts";
import { changed, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

/** What stands at the code field besides a wrong code: typed wrongly, refused often, to wait, or another kind of code. */
export async function tourCodeNotes(page: Page, lab: Lab, visit: Visit): Promise<void> {
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, acceptScratchCode: true })),
  );
  // A computer whose own clock is wrong is told, too.
  await page.clock.install({ time: lab.clock.now() - 5 * 60_000 });
  const codes = await (await walkToScan(page, lab)).next();
  await visit("scratch codes, unsaved");
  const [scratchCode = ""] = await codes.codes();
  const step = await codes.writeDown();
  await step.turnOn.click();
  await expect(page.getByText("Type the whole code")).toBeVisible();
  await visit("confirm, incomplete");
  await step.field.fill(scratchCode);
  await step.turnOn.click();
  await expect(page.getByText("This is a scratch code.")).toBeVisible();
  await visit("confirm, a scratch code typed");
  await page.getByRole("button", { name: "Use a scratch code instead" }).click();
  await expect(page.getByLabel("Scratch code", { exact: true })).toBeVisible();
  await visit("confirm, by scratch code");
  await page.getByRole("button", { name: "Use the code of the app" }).click();
  lab.faults.on("/acceptMfa", refusal(400, "code-rejected"));
  for (const code of ["200001", "200002", "200003"]) await step.confirmWrongly(code);
  await expect(step.alert.first()).toContainText("The third code was refused");
  await visit("confirm, refused three times");
  lab.faults.on("/acceptMfa", refusal(429, "", { "retry-after": "900" }));
  await step.field.fill("200004");
  await expect(page.getByRole("timer")).toBeVisible();
  await visit("confirm, to wait");
}
