import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { startHandOver } from "../../testing/start-hand-over.ts";
import { goToConfirm, goToKey, identify, openCall, title } from "../../testing/walk-call.ts";
import type { Call } from "../../testing/walk-call.ts";
import { heading, navigate, press, typeCode } from "../../testing/walk-wizard.ts";

/** The next call about olivia, as an agent begins it: from the list of callers. */
async function callAgain(call: Call): Promise<void> {
  await navigate(call, "/walkthrough");
  await call.user.click(await screen.findByRole("link", { name: /olivia/u }));
  await title("Who is calling");
}

/** A stranger may be calling: nobody has checked anything yet. */
function expectNothingChecked() {
  for (const box of screen.getAllByRole("checkbox")) expect(box).not.toBeChecked();
  expect(screen.getByLabelText("Ticket number")).toHaveValue("");
}

async function readNote(call: Call): Promise<string> {
  await press(call, "Copy ticket note");
  return navigator.clipboard.readText();
}

const endings: readonly [string, (call: Call) => Promise<void>][] = [
  [
    "was ended without finishing",
    async (call) => {
      await goToKey(call);
      await press(call, "End the call without finishing");
      await heading("Users");
    },
  ],
  [
    "was finished",
    async (call) => {
      const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
      await typeCode(call, phone.codeAt(call.clock.now()));
      await title("MFA is on");
      await press(call, "Go to Users");
      await heading("Users");
    },
  ],
  [
    "was finished, and left by a link",
    async (call) => {
      const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
      await typeCode(call, phone.codeAt(call.clock.now()));
      await title("MFA is on");
    },
  ],
  [
    "was left at the scratch codes",
    async (call) => {
      await goToKey(call);
      await press(call, "Caller is ready");
      await press(call, "Next");
      await title("Read out the scratch codes");
      await navigate(call, "/account");
      await press(call, "Leave");
      await heading("Your MFA");
    },
  ],
  ["was left by a link after the checks", identify],
];

it.each(endings)("begins unchecked and without a ticket when the call before %s", async (_how, end) => {
  const call = await openCall();
  await end(call);
  await callAgain(call);
  expectNothingChecked();
  const note = await readNote(call);
  expect(note).toContain("Ticket: –");
  expect(note).toContain("Identity checks: –");
  expect(note).toContain("Begun: –");
  await press(call, "Next");
  expect(await screen.findByText("Tick every check, or end the call.")).toBeVisible();
});

it("does not take over the consent and the ticket of a call before", async () => {
  const call = await openCall();
  await enrollUser(call, "olivia");
  await navigate(call, "/account");
  await heading("Your MFA");
  await navigate(call, `/walkthrough/${call.userId}/1`);
  await identify(call);
  await press(call, "Next");
  await heading("Re-create MFA");
  await call.user.type(screen.getByLabelText("Type the user name to confirm"), "olivia");
  await press(call, "Continue");
  await title("Get the phone ready");
  expect(await readNote(call), "still the same call").toContain("Ticket: INC-7");
  await callAgain(call);
  expectNothingChecked();
  await identify(call);
  await press(call, "Next");
  await heading("Re-create MFA");
});

it("begins unchecked when the telephone is chosen a second time for the same key", async () => {
  const scene = await startHandOver();
  await press(scene, "On the phone");
  await title("Who is calling");
  for (const box of screen.getAllByRole("checkbox")) await scene.user.click(box);
  await scene.user.type(screen.getByLabelText("Ticket number"), "INC-7");
  await press(scene, "Next");
  await title("Get the phone ready");
  await navigate(scene, -1);
  await title("Who is calling");
  expect(screen.getByLabelText("Ticket number"), "Back within the call").toHaveValue("INC-7");
  await navigate(scene, -1);
  await heading("How will you hand it over?");
  await press(scene, "On the phone");
  await title("Who is calling");
  expectNothingChecked();
});
