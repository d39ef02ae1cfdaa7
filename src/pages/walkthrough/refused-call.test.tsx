import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { goToConfirm, openCall } from "../../testing/walk-call.ts";
import { codeField, turnOn, typeCode } from "../../testing/walk-wizard.ts";

const slow = /Your phone's clock is about 3 minutes slow/u;

it("explains a refused code once, at the field, in words to be said, with the tries that are left", async () => {
  const call = await openCall();
  const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
  await typeCode(call, phone.codeAt(call.clock.now() - 180_000));
  await screen.findByText(slow);
  const main = within(screen.getByRole("main"));
  expect(main.getAllByText(/3 minutes/u)).toHaveLength(1);
  expect(main.getAllByText(/^On Android|^Android/u)).toHaveLength(1);
  expect(main.getAllByText(/tries left/u)).toHaveLength(1);
  expect(codeField()).toHaveAccessibleDescription(slow);
  expect(codeField()).toHaveAccessibleDescription(/4 tries left/u);
  await turnOn(call);
  expect(main.getAllByText(/3 minutes/u), "sent once").toHaveLength(1);
});

it("tells of a refusal that is no code's what the wizard tells", async () => {
  const call = await openCall();
  await goToConfirm(call);
  call.faulty.inject("acceptMfa", { kind: "status", status: 429, headers: { "Retry-After": "20" } }, 1);
  await typeCode(call, "123456");
  expect(await screen.findByText("Too many attempts.")).toBeVisible();
  expect(codeField()).toHaveAccessibleDescription(/Too many attempts/u);
});
