import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { callerReady, goToConfirm, goToKey, openCall } from "../../testing/walk-call.ts";

const step = (name: string) => screen.getByRole("heading", { level: 2, name });

it("leads to the key once the caller is ready", async () => {
  const call = await openCall();
  await goToKey(call);
  await callerReady(call);
  expect(step(walkthrough["walkthrough.key.title"])).toHaveFocus();
});

it("leads to the step, not to the page around it", async () => {
  const call = await openCall();
  await goToConfirm(call);
  expect(step(walkthrough["walkthrough.confirm.title"])).toHaveFocus();
});
