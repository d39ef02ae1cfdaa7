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
