import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { atStep, endCall, goToConfirm, openCall, type Call } from "../../testing/walk-call.ts";
import { navigate, press, reach, typeCode } from "../../testing/walk-wizard.ts";

/** In a call with olivia, who is in the queue: before the questions. */
async function queuedCall(): Promise<Call> {
  const call = await openCall(1, { config: { guard: true } });
  await navigate(call, "/users");
  await reach("users");
  for (const name of ["olivia", "ravi"]) {
    await call.user.click(await screen.findByRole("checkbox", { name: `Select ${name}` }));
  }
  await press(call, "Start queue (2)");
  await screen.findByRole("heading", { name: "Queue" });
  await navigate(call, `/walkthrough/${call.userId}/1`);
  await atStep("identity");
  return call;
}

async function expectInQueue(call: Call, outcome: string): Promise<void> {
  await press(call, "Back to the queue");
  const all = within(await screen.findByRole("region", { name: "All in this queue" }));
  await waitFor(() => expect(all.getByText("olivia").closest("li")).toHaveTextContent(outcome));
}

describe("a call with somebody of the queue", () => {
  it("is not possible when it ended before", async () => {
    const call = await queuedCall();
    await endCall(call, "hungUp");
    await expectInQueue(call, "Not possible");
  });

  it("is not done while the server says that MFA is off, whatever the agent says", async () => {
    const call = await queuedCall();
    const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
    // Answered in between by something that isn't the appliance.
    call.faulty.inject("acceptMfa", { kind: "status", status: 204 }, 1);
    await typeCode(call, phone.codeAt(call.clock.now()));
    await screen.findByRole("heading", { name: "We don't know yet", level: 2 });
    await endCall(call, "done");
    await expectInQueue(call, "Not possible");
  });
});
