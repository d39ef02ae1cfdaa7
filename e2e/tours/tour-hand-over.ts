import { expect, type Page } from "playwright/test";
import { changed, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { ADMINISTRATOR, USER, walkToAccount, walkToUsers } from "../fixtures/walk.ts";
import { AuditPage } from "../pages/audit-page.ts";
import { StoppedStep } from "../pages/confirm-step.ts";
import { InstructionsPage } from "../pages/other-pages.ts";
import { Receipt } from "../pages/receipt.ts";
import { GetReadyStep } from "../pages/scan-step.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import type { Visit } from "./tour.ts";

const handOverTo = async (page: Page, userName: string) => (await UsersList.open(page)).setUp(userName);

/** How an administrator hands an enrollment over, in each of the ways, and the pages beside. */
export async function tourHandOver(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await walkToUsers(page, lab);
  await visit("audit", (await AuditPage.open(page)).table);
  const handOver = await handOverTo(page, USER);
  await visit("hand over");
  const slip = await handOver.onPaper();
  await visit("on paper");
  await slip.goWithoutPrinting();
  await slip.confirm();
  await visit("on paper, confirm");
  await InstructionsPage.open(page);
  await visit("instructions");
  await walkToAccount(page, lab, ADMINISTRATOR);
  await (await handOverTo(page, "ada")).inPerson();
  await visit("beside me");
}

/** The screen that is the other person's, to its end with and without success, and the receipt afterwards. */
export async function tourBesideMe(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await walkToAccount(page, lab, ADMINISTRATOR);
  lab.faults.on("/acceptMfa", refusal(410, "enrollment-expired"));
  const first = await (await handOverTo(page, USER)).inPerson();
  await (await (await (await first.scan()).continue()).writeDown()).enter("123456");
  await visit("beside me, ended", first.tookTooLong);
  await first.giveBack();
  await visit("beside me, locked");
  await first.unlock("wrong");
  await visit("beside me, locked, refused", first.wrongPassword);
  await first.unlock(lab.password);
  await first.isOver();
  await StoppedStep.arrived(page);
  await visit("handed over, ended");
  lab.faults.on("/acceptMfa", realAnswer);
  const beside = await (await handOverTo(page, USER)).inPerson();
  const scan = await beside.scan();
  const phone = await scan.typeKey();
  const codes = await scan.continue();
  await visit("beside me, scratch codes");
  const confirm = await codes.writeDown();
  await visit("beside me, confirm");
  await confirm.confirm(phone.codeAt(lab.clock.now()));
  await visit("beside me, done");
  await beside.giveBack();
  await beside.unlock(lab.password);
  await beside.isOver();
  await (await Receipt.arrived(page)).copy();
  await visit("handed over, receipt");
}

/** Enrolling somebody else where it is not possible, and what is asked before a slip becomes worthless. */
export async function tourAssistedStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  page.on("dialog", (dialog) => void dialog.accept());
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, apiVersion: "v8.1" })),
  );
  const ines = await lab.api.userId("ines");
  await (await SignInPage.open(page, `/users/${ines}/enroll`)).submit(ADMINISTRATOR, lab.password);
  await visit("set up for another, identity provider", new GetReadyStep(page).fromIdentityProvider);
  const users = await UsersList.open(page);
  await visit("users, with roles", users.fromIdentityProvider);
  const choice = await users.setUp(USER);
  await visit("set up for another");
  lab.faults.on("/enableMfa", refusal(403));
  await choice.onPaperButton.click();
  await choice.gate.unfold();
  await choice.gate.passed.first().check();
  await choice.gate.continueButton.click();
  await expect(choice.gate.ticket).toHaveAttribute("aria-invalid", "true");
  await visit("set up for another, who it is");
  await choice.gate.goOn("INC-1");
  await visit("set up for another, not allowed", choice.notAllowed);
  lab.faults.on("/enableMfa", realAnswer);
  const slip = await (await handOverTo(page, USER)).onPaper();
  await slip.tickSecrets();
  await slip.print();
  await visit("on paper, printed", slip.printed);
  await slip.goTo("users");
  await slip.asksBeforeLeaving("notConfirmed");
  await visit("on paper, leaving");
  await slip.stay();
  await page.reload();
  await (await SignInPage.arrived(page)).submit(ADMINISTRATOR, lab.password);
  await visit("set up for another, interrupted", new GetReadyStep(page).interrupted);
  await page.goto("/users");
  await (await SignInPage.arrived(page)).submit("olivia", lab.password);
  await visit("users, only oneself", users.onlyOneself);
}
