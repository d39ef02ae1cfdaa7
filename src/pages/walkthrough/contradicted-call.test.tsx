import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { copyNote, endCall, goToConfirm, openCall } from "../../testing/walk-call.ts";
import { press, typeCode } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

it("says of nobody that MFA is on while the server says that it is off", async () => {
  const call = await openCall();
  const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
  // Answered in between by something that isn't the appliance.
  call.faulty.inject("acceptMfa", { kind: "status", status: 204 }, 1);
  await typeCode(call, phone.codeAt(call.clock.now()));
  await screen.findByRole("heading", { name: "We don't know yet", level: 2 });
  const main = screen.getByRole("main");
  expect(main).toHaveTextContent("the server says MFA is off");
  expect(main).toHaveTextContent("I can't finish this now");
  expect(main).not.toHaveTextContent("MFA is on");
  expect(main).not.toHaveTextContent("all set");
  expect(await copyNote(call)).toContain("Result: A code was accepted, but the server says MFA is off.");
  await press(call, buttons.endCall);
  expect(screen.getByRole("radio", { name: "Done" })).not.toBeChecked();
  await press(call, "Back to the call");
  expect(await endCall(call, "other")).not.toMatch(/(?<!whether )MFA is on/u);
});
