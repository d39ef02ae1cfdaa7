import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { atChoice, handOver, startHandOver, toUsers } from "../../testing/start-hand-over.ts";
import {
  atStep,
  callerReady,
  copyNote,
  endCall,
  fillChecks,
  goToConfirm,
  goToKey,
  identify,
  next,
  openCall,
  ticketField,
} from "../../testing/walk-call.ts";
import type { Call } from "../../testing/walk-call.ts";
import { nameField } from "../../testing/walk-consequence.ts";
import { goOn, navigate, press, reach, typeCode } from "../../testing/walk-wizard.ts";

/** The next call about olivia, as an agent begins it: from the list of callers. */
async function callAgain(call: Call): Promise<void> {
  await navigate(call, "/walkthrough");
  await call.user.click(await screen.findByRole("link", { name: /olivia/u }));
  await atStep("identity");
}

/** A stranger may be calling: nobody has checked anything yet. */
function expectNothingChecked() {
  for (const box of screen.getAllByRole("checkbox")) expect(box).not.toBeChecked();
  expect(ticketField()).toHaveValue("");
}

const endings: readonly [string, (call: Call) => Promise<void>][] = [
  [
    "was ended without finishing",
    async (call) => {
      await goToKey(call);
      await endCall(call);
      await reach("users");
    },
  ],
  [
    "was finished",
    async (call) => {
      const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
      await typeCode(call, phone.codeAt(call.clock.now()));
      await atStep("done");
      await toUsers(call);
      await reach("users");
    },
  ],
  [
    "was finished, and left by a link",
    async (call) => {
      const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
      await typeCode(call, phone.codeAt(call.clock.now()));
      await atStep("done");
    },
  ],
  [
    "was left at the scratch codes",
    async (call) => {
      await goToKey(call);
      await callerReady(call);
      await next(call);
      await atStep("codes");
      await navigate(call, "/account");
      await press(call, "Leave");
      await reach("account");
    },
  ],
  ["was left by a link after the checks", identify],
];

it.each(endings)("begins unchecked and without a ticket when the call before %s", async (_how, end) => {
  const call = await openCall();
  await end(call);
  await callAgain(call);
  expectNothingChecked();
  const note = await copyNote(call);
  expect(note).toContain("Ticket: –");
  expect(note).toContain("Identity checks: –");
  expect(note).toContain("Begun: –");
  await next(call);
  expect(await screen.findByText("Tick every check, or end the call.")).toBeVisible();
});

it("does not take over the consent and the ticket of a call before", async () => {
  const call = await openCall();
  await enrollUser(call, "olivia");
  await navigate(call, "/account");
  await reach("account");
  await navigate(call, `/walkthrough/${call.userId}/1`);
  await identify(call);
  await next(call);
  await reach("recreate");
  await call.user.type(nameField(), "olivia");
  await goOn(call);
  await atStep("prepare");
  expect(await copyNote(call), "still the same call").toContain("Ticket: INC-7");
  await callAgain(call);
  expectNothingChecked();
  await identify(call);
  await next(call);
  await reach("recreate");
});

it("begins unchecked when the telephone is chosen a second time for the same key", async () => {
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
});
