import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { decodeCases } from "../../api/contract/guard-case.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { recordedCases, colleague } from "../../testing/colleague.ts";
import {
  atStep,
  endCall,
  fillChecks,
  identify,
  next,
  nextCaller,
  openCall,
} from "../../testing/walk-call.ts";
import { pass } from "../../testing/manual-clock.ts";
import { countOf, navigate, press } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

it("ends once, with the same note, when the answer of its end got lost and it is tried again", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  await identify(call);
  call.faulty.inject("tellGuard", { kind: "lost-after" }, 1);
  const note = await endCall(call, "noApp");
  expect(screen.getByText(walkthrough["walkthrough.end.not-recorded"])).toBeVisible();
  const told = countOf(call, "tellGuard");
  await pass(call, 90);
  await press(call, buttons.tryAgain);
  expect(await screen.findByText(walkthrough["walkthrough.end.recorded"])).toBeVisible();
  expect(countOf(call, "tellGuard"), "sent again").toBe(told + 1);
  expect(screen.queryByText(walkthrough["walkthrough.end.not-recorded"])).toBeNull();
  expect(await navigator.clipboard.readText(), "of the same minute").toBe(note);
  const tab = await colleague(call, "administrator");
  const cases = await tab.askGuard(`/cases?userId=${call.userId}`, decodeCases);
  expect(cases).toMatchObject([{ state: "ended", ticket: "INC-7" }]);
});

it("has one case when the answer of the one that its end opened got lost and it is tried again", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  call.faulty.inject("tellGuard", { kind: "lost-after" }, 1);
  await endCall(call, "hungUp");
  expect(screen.getByText(walkthrough["walkthrough.end.not-recorded"])).toBeVisible();
  await press(call, buttons.tryAgain);
  expect(await screen.findByText(walkthrough["walkthrough.end.recorded"])).toBeVisible();
  const [recorded, ...others] = await recordedCases(call, call.userId);
  expect(recorded).toMatchObject({ state: "stopped", reason: "Caller hung up" });
  expect(recorded?.endedAt).not.toBeNull();
  expect(others, "no second record").toEqual([]);
});

it("has one case when the answer to its checks got lost, and another one once they are asked again", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  await fillChecks(call);
  call.faulty.inject("tellGuard", { kind: "lost-after" }, 1);
  await next(call);
  await screen.findByText(/^The server didn't answer/u);
  await next(call);
  await atStep("prepare");
  expect(await recordedCases(call, call.userId)).toHaveLength(1);
  await endCall(call, "hungUp");
  await nextCaller(call);
  await navigate(call, `/walkthrough/${call.userId}/1`);
  await identify(call);
  expect(await recordedCases(call, call.userId), "the same answers of another call").toHaveLength(2);
});
