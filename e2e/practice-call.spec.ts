import { expect, test } from "./fixtures/test.ts";
import { PracticeCall } from "./pages/practice-call.ts";
import { PracticeStart } from "./pages/practice-start.ts";

test("an impostor in a hurry fails the call back, is recorded, and the agent scores in everything", async ({
  page,
}) => {
  await PracticeStart.open(page);
  const call = await PracticeCall.take(page, 2);
  await expect(call.said).toContainText("I'm at the airport");
  await call.choose("grace");
  await call.press("Call back");
  await expect(call.said).toContainText("No, I didn't call you");
  await call.mark("Call back", "Failed");
  await call.record("T 2");
  await call.end("Identity check failed");
  await call.scores(3, 3);
});

test("who believes the impostor is told so", async ({ page }) => {
  await PracticeStart.open(page);
  const call = await PracticeCall.take(page, 6);
  await call.choose("rita");
  await call.press("Ask for their last request");
  await call.mark("Call back", "Passed");
  await call.record("T 6");
  await call.next();
  await expect(page).toHaveURL(/\/3$/u);
  await call.press("Hang up");
  await expect(call.tools).toContainText("You marked a check that you didn't ask");
  await expect(call.tools).toContainText("You made a key for an impostor");
  await call.scores(1, 4);
});
