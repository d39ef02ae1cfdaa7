import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { gate } from "../../locales/en/gate.ts";
import { colleague, endCase, openCase, recordedCases } from "../../testing/colleague.ts";
import { holdTime } from "../../testing/manual-clock.ts";
import { atSlip, choose, startHandOver } from "../../testing/start-hand-over.ts";
import {
  atStep,
  fillChecks,
  identify,
  next,
  openCall,
  previous,
  type Call,
} from "../../testing/walk-call.ts";
import {
  nameField,
  openTurnOff,
  outcome,
  turnOffButton,
  type TurnOffScene,
} from "../../testing/walk-consequence.ts";
import { choices, passGate, ticketField } from "../../testing/walk-gate.ts";
import { countOf, navigate, press, reach } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

const policy = policyOf({});

/** The agent ends the call in another tab. */
async function endElsewhere(call: Call): Promise<void> {
  const [latest] = await recordedCases(call, call.userId);
  await endCase(await colleague(call, "administrator"), latest?.id ?? "");
}

/** A case for the same that is open still. */
async function openEarlier(scene: TurnOffScene): Promise<void> {
  await openCase(await colleague(scene, "administrator"), scene.userId, { intent: "turnOff" });
  await navigate(scene, "/account");
  await reach("account");
  await navigate(scene, `/users/${scene.userId}/turn-off`);
  expect(await screen.findByRole("button", { name: gate["gate.resume"] }), "before that").toBeVisible();
}

/** The questions stand there unanswered, and say why. */
async function expectAskedAnew(ticket: string): Promise<void> {
  expect(await screen.findByText(gate["gate.refused"])).toBeVisible();
  for (const choice of choices("notAsked")) expect(choice).toBeChecked();
  expect(ticketField()).toHaveValue(ticket);
}

describe("a case by which the server allows no change", () => {
  it("leads from the call back to the questions, and from there on with another case", async () => {
    const call = await openCall(1, { policy });
    await identify(call);
    await endElsewhere(call);
    await next(call);
    await atStep("identity");
    await expectAskedAnew("INC-7");
    await next(call);
    expect(screen.getByText(gate["gate.check-missing"]), "nothing leads on unasked").toBeVisible();
    expect(screen.queryByRole("button", { name: gate["gate.resume"] })).toBeNull();
    await fillChecks(call);
    await next(call);
    await atStep("prepare");
    await previous(call);
    await atStep("identity");
    expect(screen.queryByText(gate["gate.refused"])).toBeNull();
    await next(call);
    await atStep("prepare");
    await next(call);
    await atStep("key");
  });

  it("leads back to the questions where a key is handed over", async () => {
    const scene = await startHandOver({ policy });
    await choose(scene, "paper");
    scene.faulty.inject("enableMfa", { kind: "lost-after" }, 1);
    await passGate(scene, "INC-8");
    await screen.findByText(/^Can't reach the server/u);
    await press(scene, buttons.setUp);
    await expectAskedAnew("INC-8");
    await passGate(scene, "INC-8");
    await atSlip();
    expect(countOf(scene, "enableMfa")).toBe(3);
  });

  it("leads back to the questions where MFA is turned off", async () => {
    const scene = await openTurnOff({ policy });
    await openEarlier(scene);
    holdTime(scene);
    await passGate(scene, "INC-9");
    await screen.findByRole("button", { name: buttons.turnOff });
    await scene.user.type(nameField(), "olivia");
    const json = { type: "urn:mfa-enrollment:case-required" };
    scene.faulty.inject("disableMfa", { kind: "status", status: 403, json }, 1);
    await scene.user.click(turnOffButton());
    await expectAskedAnew("INC-9");
    expect(screen.queryByRole("button", { name: gate["gate.resume"] }), "by no older case either").toBeNull();
    expect(screen.getByText(gate["gate.expired.say"])).toBeVisible();
    await passGate(scene, "INC-9");
    await scene.user.click(await screen.findByRole("button", { name: buttons.turnOff }));
    expect(await outcome.off()).toBeVisible();
  });
});
