import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { colleague, openCase } from "../../testing/colleague.ts";
import { pass } from "../../testing/manual-clock.ts";
import { atStep, fillChecks, next, openCall, type Call } from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf, navigate, press, reach } from "../../testing/walk-wizard.ts";

const MINUTE = 60;

/** A call whose case was opened and whose page was left since, a minute ago. */
async function droppedCall(step = 1): Promise<Call> {
  const call = await openCall(1, { policy: policyOf({}) });
  await navigate(call, "/account");
  await reach("account");
  await openCase(await colleague(call, "administrator"), call.userId);
  await pass(call, MINUTE);
  await navigate(call, `/walkthrough/${call.userId}/${String(step)}`);
  await atStep("identity");
  return call;
}

/** How long the newest case still lives, by the server. */
async function minutesLeft(call: Call): Promise<number> {
  const tab = await colleague(call, "administrator");
  const [expiresAt] = await tab.askGuard(`/cases?userId=${call.userId}`, (json) =>
    /(?<="expiresAt":")[^"]+/u.exec(JSON.stringify(json)),
  );
  return Math.round((Date.parse(expiresAt ?? "") - call.clock.now()) / 60_000);
}

describe("a call after the line dropped", () => {
  it.each([
    ["at its first step", 1],
    ["also after a reload at the next one, before a key was made", 2],
  ])("is resumed with the same case, for 30 minutes from then: %s", async (_, step) => {
    const call = await droppedCall(step);
    expect(await minutesLeft(call)).toBe(29);
    await press(call, "Resume");
    await atStep("prepare");
    expect(await minutesLeft(call)).toBe(30);
    await next(call);
    await atStep("key");
  });

  it("says why it can't be resumed, and leaves the questions, which lead on too", async () => {
    const call = await droppedCall();
    const told = countOf(call, "tellGuard");
    call.faulty.inject("tellGuard", { kind: "status", status: 500 }, 1);
    await press(call, "Resume");
    expect(await screen.findByText(/Something went wrong/u)).toBeVisible();
    await atStep("identity");
    expect(ticketField()).toBeVisible();
    expect(choices("passed").some(({ checked }) => checked)).toBe(false);
    const json = { type: "urn:mfa-enrollment:case-required", caseState: "expired" };
    call.faulty.inject("tellGuard", { kind: "status", status: 403, json }, 1);
    await press(call, "Resume");
    const over = "The identity check doesn't allow this change. Check who it is first.";
    expect(await screen.findByText(over)).toBeVisible();
    await fillChecks(call);
    await next(call);
    await atStep("prepare");
    expect(countOf(call, "tellGuard") - told).toBe(3);
  });
});
