import { expect, test } from "./fixtures/test.ts";
import { NewPhonePage, RequestPage } from "./pages/new-phone-page.ts";
import { PracticeCall } from "./pages/practice-call.ts";
import { PracticeDesk } from "./pages/practice-desk.ts";
import { PracticeStart } from "./pages/practice-start.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("a person practises to ask for a new phone: the number on the telephone, the setup on their own screen", async ({
  page,
  lab,
}) => {
  const start = await PracticeStart.open(page);
  const code = await start.lost();
  const person = await code.askForNewPhone();
  await person.ask();
  const desk = new PracticeDesk(page);
  await desk.callHelpDesk("Say another number");
  await expect(person.isOver).toBeVisible();
  await page.getByRole("button", { name: "Ask again" }).click();
  await (await SignInPage.arrived(page)).submit("mina", "practice-mina");
  const again = await NewPhonePage.arrived(page);
  const number = await again.ask();
  await desk.callHelpDesk(`Say ${number}`);
  await expect(page.getByText("A second administrator has to agree")).toBeVisible();
  const scan = await again.scan();
  await desk.scan();
  const confirm = await (await scan.continue()).writeDown();
  await confirm.field.fill(await desk.codeOf("mina@practice-appliance"));
  await expect(again.on).toBeVisible();
  expect(lab.requests.all.filter(({ path }) => path.startsWith("/api/"))).toEqual([]);
});

test("an agent practises a request: a thief's number is right, and a second person says no", async ({
  page,
}) => {
  await PracticeStart.open(page);
  const call = await PracticeCall.take(page, 10);
  const number = await call.askForNumber();
  await call.press("Call back");
  const agent = await RequestPage.open(page, "mina");
  await expect(page.getByText("New for this account").first()).toBeVisible();
  await agent.pick(number);
  await call.mark("Call back", "Passed");
  await agent.record("T 10");
  await expect(agent.waits).toBeVisible();
  await expect(agent.isOver).toBeVisible();
  await call.end("Identity check failed");
  await expect(call.tools.getByText("A second person kept an impostor out")).toBeVisible();
  await call.scores(3, 3);
});
