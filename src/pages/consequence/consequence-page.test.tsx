import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { holdTime, pass } from "../../testing/manual-clock.ts";
import { passwordOf } from "../../testing/passwords.ts";
import {
  checkAgainButton,
  consent,
  nameField,
  openTurnOff,
  outcome,
  passwordField,
  queryPasswordField,
  queryTurnOffButton,
  sendTurnOff,
  turnOffButton,
} from "../../testing/walk-consequence.ts";
import { failFirstCheck, passChecks, passGate, ticketField } from "../../testing/walk-gate.ts";
import { countOf, press } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

const lastButton = () => within(screen.getByRole("main")).getAllByRole("button").at(-1);

describe("turning off MFA of somebody else", () => {
  it("says who, what the state is and what stops working, and has the focus on Cancel", async () => {
    await openTurnOff();
    expect(screen.getByText("olivia", { selector: "dd bdi" })).toBeVisible();
    expect(screen.getByText("MFA is on")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus());
    expect(queryPasswordField()).toBeNull();
  });

  it("records who was checked, and why, before MFA can be turned off", async () => {
    const scene = await openTurnOff();
    expect(queryTurnOffButton()).toBeNull();
    await press(scene, buttons.gateGoOn);
    expect(
      screen.getByText("This check is required, and no other replaces it. Ask it, or stop here."),
    ).toBeVisible();
    expect(ticketField()).toHaveAccessibleDescription("Enter a reason or a ticket number.");
    expect(queryTurnOffButton()).toBeNull();
    await passGate(scene);
    expect(await screen.findByRole("button", { name: buttons.turnOff })).toBeVisible();
  });

  it("stops where a required check failed, whatever the others say", async () => {
    const scene = await openTurnOff();
    await passChecks(scene);
    await failFirstCheck(scene);
    await press(scene, buttons.gateGoOn);
    expect(await screen.findByText("Stopped")).toBeVisible();
    expect(screen.getByText(/come to the help desk in person/u), "words to say").toBeVisible();
    expect(queryTurnOffButton()).toBeNull();
  });

  it("wants the user name, however it is spelled", async () => {
    const scene = await openTurnOff();
    await passGate(scene);
    await scene.user.click(await screen.findByRole("button", { name: buttons.turnOff }));
    await waitFor(() => expect(nameField()).toHaveAccessibleDescription(/Enter the user name olivia/u));
    await scene.user.type(nameField(), "ravi");
    expect(nameField()).toHaveAccessibleDescription(/That isn't the user name/u);
    expect(countOf(scene, "disableMfa")).toBe(0);
    await scene.user.clear(nameField());
    await scene.user.type(nameField(), " OLIVIA");
    await scene.user.click(turnOffButton());
    expect(await outcome.off()).toBeVisible();
  });

  it("says that MFA is off when the server confirms it, with a receipt: who did it, for whom, when and why, and no secret", async () => {
    const scene = await openTurnOff();
    await consent(scene);
    await scene.user.dblClick(turnOffButton());
    expect(await outcome.off()).toHaveFocus();
    expect(screen.getByRole("main")).toHaveTextContent("Ask olivia to delete the account");
    expect(countOf(scene, "disableMfa")).toBe(1);
    await scene.user.click(await screen.findByRole("button", { name: "Copy receipt" }));
    const receipt = await navigator.clipboard.readText();
    for (const line of [
      "MFA was turned off",
      "For: olivia",
      "Done by: administrator",
      "Ticket and reason: INC-1",
    ]) {
      expect(receipt).toContain(line);
    }
    expect(receipt).not.toMatch(/\d{8}|[A-Z2-7]{16,}/u);
    expect(screen.getByRole("button", { name: "Print receipt" })).toBeVisible();
  });

  it("asks for the password when the sign-in is older than 300 seconds", async () => {
    const scene = await openTurnOff();
    await consent(scene);
    await scene.clock.advance(301_000);
    await scene.user.click(turnOffButton());
    await scene.user.type(await passwordField(), "nonsense{Enter}");
    expect(await screen.findByText("Incorrect password.")).toBeVisible();
    const password = await passwordField();
    expect(password).toHaveAccessibleDescription(/Incorrect password/u);
    expect(password).toHaveAttribute("type", "password");
    expect(nameField()).toHaveValue("olivia");
    expect(countOf(scene, "disableMfa")).toBe(0);
    await scene.user.clear(password);
    await scene.user.type(password, `${passwordOf("administrator")}{Enter}`);
    expect(await outcome.off()).toBeVisible();
    expect(countOf(scene, "disableMfa")).toBe(1);
  });

  it("says that it does not know when the state cannot be read either", async () => {
    const scene = await openTurnOff();
    scene.faulty.inject("disableMfa", { kind: "lost-after" });
    scene.faulty.inject("getUser", { kind: "status", status: 500 });
    await sendTurnOff(scene);
    expect(await outcome.notKnown()).toBeVisible();
    expect(lastButton(), "the primary button ends the line").toHaveTextContent(buttons.checkAfterTurnOff);
    scene.faulty.heal();
    await scene.user.click(checkAgainButton());
    expect(await outcome.off()).toBeVisible();
    expect(countOf(scene, "disableMfa")).toBe(1);
  });

  it("says that MFA was off already, where the server says so and a reading agrees", async () => {
    const scene = await openTurnOff();
    scene.faulty.inject("disableMfa", { kind: "status-after", status: 409 }, 1);
    await sendTurnOff(scene);
    expect(await outcome.off()).toBeVisible();
    expect(screen.getByText(/MFA was off already for/u)).toBeVisible();
  });

  it("tells the refusal of the password, not an older one of the call", async () => {
    const scene = await openTurnOff();
    holdTime(scene);
    const tooMany = (seconds: string) =>
      ({ kind: "status", status: 429, headers: { "Retry-After": seconds } }) as const;
    scene.faulty.inject("disableMfa", tooMany("1"), 1);
    await sendTurnOff(scene);
    await screen.findByText("Too many attempts.");
    await pass(scene, 1);
    await screen.findByText("You can try again now.");
    await pass(scene, 301);
    await scene.user.click(turnOffButton());
    const password = await passwordField();
    expect(screen.queryByText("You can try again now."), "it is another try").toBeNull();
    scene.faulty.inject("signIn", tooMany("120"), 1);
    await scene.user.type(password, `${passwordOf("administrator")}{Enter}`);
    expect(await screen.findByText("Too many attempts.")).toBeVisible();
    expect(turnOffButton()).toHaveAttribute("aria-disabled", "true");
  });
});
