import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { atChoice, handOver, startHandOver } from "../../testing/start-hand-over.ts";
import {
  askForNewPhone,
  atStep,
  copyNote,
  endCall,
  fillChecks,
  identify,
  next,
  nextCaller,
  openCall,
  type Call,
} from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { navigate, reach } from "../../testing/walk-wizard.ts";

/** The next call about olivia, as an agent begins it: from the list of callers. */
async function callAgain(call: Call): Promise<void> {
  await navigate(call, "/walkthrough");
  await call.user.click(await screen.findByRole("link", { name: /olivia/u }));
  await atStep("identity");
}

/** A stranger may be calling: nobody has checked anything yet. */
function expectNothingChecked() {
  for (const choice of choices("notAsked")) expect(choice).toBeChecked();
  expect(ticketField()).toHaveValue("");
}

const endings: readonly [string, (call: Call) => Promise<void>][] = [
  [
    "was ended",
    async (call) => {
      await endCall(call, "noApp");
      await nextCaller(call);
    },
  ],
  [
    "was left",
    async (call) => {
      await navigate(call, "/account");
      await reach("account");
    },
  ],
];

it.each(endings)("begins unchecked and without a ticket when the call before %s", async (_how, end) => {
  const call = await openCall();
  await identify(call);
  await end(call);
  await callAgain(call);
  expectNothingChecked();
  const note = await copyNote(call);
  expect(note).toContain("Ticket: –");
  expect(note).toContain("Identity checks: Call back: not asked;");
  await next(call);
  expect(
    await screen.findByText("This check is required, and no other replaces it. Ask it, or stop here."),
  ).toBeVisible();
});

it("does not take over the consent and the ticket of a call before", async () => {
  const call = await openCall();
  await askForNewPhone(call);
  expect(screen.getByText(/work until we're done/u), "to be said").toBeVisible();
  await next(call);
  await atStep("prepare");
  expect(await copyNote(call), "still the same call").toContain("Ticket: INC-7");
  await callAgain(call);
  expectNothingChecked();
  await fillChecks(call);
  await next(call);
  await atStep("consent");
});

it("begins unchecked, and counts its own steps, when the telephone is chosen a second time", async () => {
  const scene = await startHandOver();
  await handOver(scene, "phone");
  await fillChecks(scene);
  await next(scene);
  await atStep("prepare");
  await navigate(scene, -1);
  await atStep("identity");
  expect(ticketField(), "Back within the call").toHaveValue("INC-7");
  await navigate(scene, -1);
  await atChoice();
  await handOver(scene, "phone");
  await atStep("identity");
  expectNothingChecked();
  expect(await endCall(scene)).toMatch(/^Steps reached: 1 [^;]+$/mu);
});
