import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { gate } from "../../locales/en/gate.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { decideWaiting, recordedCases } from "../../testing/colleague.ts";
import {
  atStep,
  copyNote,
  fillChecks,
  next,
  openCall,
  previous,
  type Call,
} from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { navigate, press, reach } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

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
    const [callback] = choices("failed");
    if (callback !== undefined) await call.user.click(callback);
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
