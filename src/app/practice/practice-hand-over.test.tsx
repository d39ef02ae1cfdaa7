import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPractice } from "./testing/render-practice.tsx";
import { buttons } from "../../testing/buttons.ts";

it("an administrator practises to give the screen away, with the phone at hand", async () => {
  const { user, press, signIn, goToConfirm, codeOf, typeCode } = await renderPractice();
  await signIn("administrator");
  await user.click(await screen.findByRole("link", { name: "Users" }));
  await user.click(await screen.findByRole("button", { name: "Actions for ada" }));
  await user.click(await screen.findByRole("menuitem", { name: buttons.setUpUser }));
  await press("In person");
  for (const passed of await screen.findAllByRole("radio", { name: "Passed" })) await user.click(passed);
  await user.type(screen.getByLabelText("Ticket number"), "INC-1");
  await press(buttons.gateGoOn);
  await press("Show it to them");
  await screen.findByRole("heading", { name: "Scan the QR code" });
  await press("Scan the code on the screen");
  await goToConfirm();
  await typeCode(await codeOf("ada@practice-appliance"));
  await screen.findByRole("heading", { name: "MFA is on" });
  const [giveBack] = screen.getAllByRole("button", { name: "Give the screen back" });
  if (giveBack !== undefined) await user.click(giveBack);
  await user.type(await screen.findByLabelText("Password of the session's owner"), "practice-admin{Enter}");
  expect(await screen.findByRole("heading", { name: "Receipt" })).toBeVisible();
});
