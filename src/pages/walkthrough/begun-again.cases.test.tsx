import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { choose, startHandOver } from "../../testing/start-hand-over.ts";
import { atStep, beginAgain, endCall, goToKey, openCall } from "../../testing/walk-call.ts";
import { navigate } from "../../testing/walk-wizard.ts";

const policy = policyOf({});

it("has on record, once begun again, the steps since then alone", async () => {
  const call = await openCall(1, { policy });
  await goToKey(call);
  await navigate(call, "/account");
  await navigate(call, `/walkthrough/${call.userId}/3`);
  await beginAgain(call);
  await atStep("identity");
  const note = await endCall(call);
  expect(note).toMatch(/^Steps reached: 1 [^;]+$/mu);
  const end = call.faulty.sent.findLast(({ path }) => path.endsWith("/end"));
  expect(JSON.parse(end?.body ?? "")).toMatchObject({ steps: ["identity"] });
});

it("has in the note of a call that is chosen a second time the steps of that one", async () => {
  const scene = await startHandOver();
  await choose(scene, "phone");
  await goToKey(scene);
  await navigate(scene, -2);
  await atStep("identity");
  await navigate(scene, -1);
  await choose(scene, "phone");
  await atStep("identity");
  expect(await endCall(scene)).toMatch(/^Steps reached: 1 [^;]+$/mu);
});
