import { expect, type Page } from "playwright/test";
import { changed, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { ADMINISTRATOR, USER, walkToAccount } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { CallStart, WalkthroughPage } from "../pages/walkthrough-page.ts";
import type { Visit } from "./tour.ts";

/** The help desk's call, step by step. */
export async function tourWalkthrough(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await walkToAccount(page, lab, ADMINISTRATOR);
  const start = await CallStart.open(page);
  await start.find.fill(USER);
  await visit("call, who", start.caller(USER));
  let call = await start.choose(USER);
  await call.gate.unfold();
  await call.gate.passed.first().check();
  await call.pressNext();
  await expect(call.gate.ticket).toHaveAttribute("aria-invalid", "true");
  await visit("call, identity missing");
  call = await call.identify("INC-77");
  await visit("call, phone");
  call = await call.next(3);
  await visit("call, key covered");
  await call.callerIsReady();
  await visit("call, key");
  const phone = await call.callersPhone();
  call = await call.next(4);
  await call.callerIsReady();
  await visit("call, codes");
  await call.writtenDown();
  call = await call.next(5);
  await visit("call, confirm");
  await call.enter("000000");
  await call.refuses();
  await visit("call, code refused");
  await call.enter(phone.codeAt(lab.clock.now()));
  await WalkthroughPage.arrived(page, 6);
  await visit("call, done");
}

/** The help desk's call when it goes wrong: nobody found, the key not made, questions unfolded, ended, lost. */
export async function tourCallStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  // The newer version of the contract tells who comes from an identity provider.
  const checks = ["Date of birth", "Staff number"];
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, apiVersion: "v8.1", identityChecklist: checks })),
  );
  await walkToAccount(page, lab, ADMINISTRATOR);
  lab.faults.on("/users", refusal(500));
  const start = await CallStart.open(page);
  await start.cannotLoad();
  await visit("call, list not readable");
  lab.faults.on("/users", realAnswer);
  await start.tryAgain();
  await start.find.fill("nobody of this name");
  await visit("call, nobody found", start.nobodyFound);
  await start.find.fill("ines");
  await start.caller("ines").click();
  await visit("call, identity provider", start.fromIdentityProvider);
  let call = await (await (await CallStart.open(page)).choose(USER)).identify("INC-77");
  lab.faults.on("/enableMfa", refusal(429, "", { "retry-after": "600" }));
  await call.pressNext();
  await visit("call, key to be waited for", call.timer);
  lab.faults.on("/enableMfa", realAnswer);
  await call.end("Caller hung up");
  await visit("call, note at the end");
  await call.nextCaller();
  call = await (await (await CallStart.open(page)).choose(USER)).identify("INC-78");
  call = await call.next(3);
  await expect(call.questions.first()).toBeVisible();
  for (const question of await call.questions.all()) await question.click();
  await visit("call, questions unfolded");
  await call.callerIsReady();
  await call.callersPhone();
  call = await call.next(4);
  await call.callerIsReady();
  await call.pressNext();
  await visit("call, codes not written down", call.writtenDownMissing);
  await call.writtenDown();
  call = await call.next(5);
  await call.goTo("users");
  await call.asksBeforeLeaving("notConfirmed");
  await visit("call, leaving");
  await call.stay();
  lab.faults.on("/acceptMfa", refusal(410, "enrollment-expired"));
  await call.enter("123456");
  await visit("call, ended", call.tookTooLong);
  await page.goto(`/walkthrough/${await lab.api.userId(USER)}/4`);
  await (await SignInPage.arrived(page)).submit(ADMINISTRATOR, lab.password);
  await WalkthroughPage.lost(page);
  await visit("call, lost");
}
