import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { pass } from "../../testing/hold-time.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { atStep, fillChecks, identify, next, openCall } from "../../testing/walk-call.ts";
import type { Call } from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf, navigate, press } from "../../testing/walk-wizard.ts";

const policy = policyOf({});
const MINUTE = 60;

/** A call whose case was opened and whose page was left since, a minute ago. */
async function droppedCall(): Promise<Call> {
  const call = await openCall(1, { policy });
  await fillChecks(call);
  await next(call);
  await atStep("prepare");
  await navigate(call, "/account");
  await pass(call, MINUTE);
  await navigate(call, `/walkthrough/${call.userId}/1`);
  return call;
}

/** How long the newest case still lives, by the server. */
async function minutesLeft(call: Call): Promise<number> {
  const tab = call.openTab();
  await tab.signIn({ userName: "administrator", password: passwordOf("administrator") });
  const [expiresAt] = await tab.askGuard(`/cases?userId=${call.userId}`, (json) =>
    /(?<="expiresAt":")[^"]+/u.exec(JSON.stringify(json)),
  );
  return Math.round((Date.parse(expiresAt ?? "") - call.clock.now()) / 60_000);
}

describe("a call after the line dropped", () => {
  it("is resumed with the same case, for 30 minutes from then", async () => {
    const call = await droppedCall();
    expect(await minutesLeft(call)).toBe(29);
    await press(call, "Resume");
    await atStep("prepare");
    expect(await minutesLeft(call)).toBe(30);
    await next(call);
    await atStep("key");
  });

  it("is offered after a reload before a key was made, at the first step", async () => {
    const call = await openCall(1, { policy });
    await identify(call);
    await navigate(call, "/account");
    await navigate(call, `/walkthrough/${call.userId}/2`);
    await atStep("identity");
    await press(call, "Resume");
    await atStep("prepare");
  });

  it("says why it can't be resumed, and leaves the questions", async () => {
    const call = await droppedCall();
    call.faulty.inject("tellGuard", { kind: "status", status: 500 }, 1);
    await press(call, "Resume");
    expect(await screen.findByText(/Something went wrong/u)).toBeVisible();
    await atStep("identity");
    expect(ticketField()).toBeVisible();
    expect(choices("passed").some(({ checked }) => checked)).toBe(false);
    await press(call, "Resume");
    await atStep("prepare");
  });

  it("begins with the questions again where the server allows no change by it any more", async () => {
    const call = await droppedCall();
    const json = { type: "urn:mfa-enrollment:case-required", caseState: "expired" };
    call.faulty.inject("tellGuard", { kind: "status", status: 403, json }, 1);
    await press(call, "Resume");
    const over = "The identity check doesn't allow this change. Check who it is first.";
    expect(await screen.findByText(over)).toBeVisible();
    await fillChecks(call);
    await next(call);
    await atStep("prepare");
    expect(countOf(call, "tellGuard")).toBe(3);
  });
});
