import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { consequence } from "../../locales/en/consequence.ts";
import { gate } from "../../locales/en/gate.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { colleague, decideWaiting, endCase, openCase, recordedCases } from "../../testing/colleague.ts";
import {
  atStep,
  type Call,
  copyNote,
  fillChecks,
  identify,
  next,
  openCall,
  previous,
} from "../../testing/walk-call.ts";
import { failFirstCheck, choices, passGate, ticketField } from "../../testing/walk-gate.ts";
import { countOf, navigate, press, reach } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";
import { holdTime } from "../../testing/manual-clock.ts";
import { atSlip, choose, startHandOver } from "../../testing/start-hand-over.ts";
import {
  nameField,
  openTurnOff,
  outcome,
  turnOffButton,
  type TurnOffScene,
} from "../../testing/walk-consequence.ts";

const approval = policyOf({ privilegedUsers: ["olivia"] });

/** A call that waits for another administrator. */
async function waitingCall(): Promise<Call> {
  const call = await openCall(1, { policy: approval });
  await fillChecks(call);
  await next(call);
  await screen.findByText(gate["gate.waiting"]);
  return call;
}

/** The questions stand there, nothing of them is answered, and nothing was sent. */
async function expectAskedAnew(call: Call, recorded: number): Promise<void> {
  await atStep("identity");
  expect(await screen.findByLabelText(gate["gate.ticket"])).toHaveValue("INC-7");
  for (const choice of choices("notAsked")) expect(choice).toBeChecked();
  expect(await recordedCases(call, call.userId)).toHaveLength(recorded);
}

describe("“Check again”", () => {
  it("asks anew after a failed check: no answer stays, and none is sent", async () => {
    const call = await openCall(1, { policy: policyOf({}) });
    await fillChecks(call);
    await failFirstCheck(call);
    await next(call);
    await screen.findByText(gate["gate.stopped"]);
    await press(call, gate["gate.again"]);
    await expectAskedAnew(call, 1);
    await next(call);
    expect(screen.getByText(gate["gate.check-missing"])).toBeVisible();
    expect(await recordedCases(call, call.userId)).toHaveLength(1);
  });

  it("is no button that turns into Next under the click", async () => {
    const call = await waitingCall();
    await decideWaiting(call, "decline");
    const again = await screen.findByRole("button", { name: gate["gate.again"] });
    await call.user.click(again);
    expect(await screen.findByRole("button", { name: buttons.next })).not.toBe(again);
    expect(again).not.toBeInTheDocument();
  });
});

/** The agent has hung up, and is told to call. */
async function expectCallBack(): Promise<void> {
  expect(await screen.findByText(gate["gate.approved.call-back"])).toBeVisible();
  expect(screen.getByText(/approved this/u)).toHaveTextContent("ada approved this.");
  expect(screen.getByText(gate["gate.approved.say"])).toBeVisible();
}

describe("a call that another administrator approved", () => {
  it("says to call back before anything else is said, until a key is made; the questions and the note say who approved", async () => {
    const call = await waitingCall();
    await decideWaiting(call, "approve");
    await atStep("prepare");
    await expectCallBack();
    const said = screen.getByText(gate["gate.approved.say"]);
    const open = screen.getByText(walkthrough["walkthrough.prepare.say"]);
    expect(said.compareDocumentPosition(open)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await previous(call);
    await atStep("identity");
    expect(screen.getByText(/approved this/u)).toHaveTextContent("ada approved this.");
    expect(ticketField()).toHaveValue("INC-7");
    await next(call);
    await atStep("prepare");
    await next(call);
    await atStep("key");
    await previous(call);
    await atStep("prepare");
    expect(screen.queryByText(gate["gate.approved.say"])).toBeNull();
    expect(await copyNote(call)).toContain("Approved by: ada");
  });

  it("says to call back before the caller is asked to agree to a new phone, and not once more after that", async () => {
    const call = await openCall(1, { policy: approval });
    await enrollUser(call, "olivia");
    await navigate(call, "/account");
    await reach("account");
    await navigate(call, `/walkthrough/${call.userId}/1`);
    await fillChecks(call);
    await next(call);
    await screen.findByText(gate["gate.waiting"]);
    await decideWaiting(call, "approve");
    await atStep("consent");
    await expectCallBack();
    await next(call);
    await atStep("prepare");
    expect(screen.queryByText(gate["gate.approved.say"])).toBeNull();
  });
});

it("where MFA is turned off, the way out has the focus once the check's button is gone", async () => {
  const scene = await openTurnOff({ policy: approval });
  await passGate(scene, "INC-7");
  expect(await screen.findByText(gate["gate.waiting"])).toBeVisible();
  const wayOut = () => screen.getByRole("button", { name: consequence["consequence.cancel"] });
  expect(wayOut()).toHaveFocus();
  await decideWaiting(scene, "decline");
  await press(scene, gate["gate.again"]);
  expect(await screen.findByLabelText(gate["gate.ticket"])).toBeVisible();
  expect(wayOut()).toHaveFocus();
});

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
async function expectRefusedCase(ticket: string): Promise<void> {
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
    await expectRefusedCase("INC-7");
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
    await expectRefusedCase("INC-8");
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
    await expectRefusedCase("INC-9");
    expect(screen.queryByRole("button", { name: gate["gate.resume"] }), "by no older case either").toBeNull();
    expect(screen.getByText(gate["gate.expired.say"])).toBeVisible();
    await passGate(scene, "INC-9");
    await scene.user.click(await screen.findByRole("button", { name: buttons.turnOff }));
    expect(await outcome.off()).toBeVisible();
  });
});
