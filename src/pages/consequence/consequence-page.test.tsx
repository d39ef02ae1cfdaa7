import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { passwordOf } from "../../testing/passwords.ts";
import {
  checkAgainButton,
  consent,
  nameField,
  openTurnOff,
  outcome,
  passwordField,
  queryPasswordField,
  reasonField,
  sendTurnOff,
  turnOffButton,
} from "../../testing/walk-consequence.ts";
import { countOf } from "../../testing/walk-wizard.ts";

const lastButton = () => within(screen.getByRole("main")).getAllByRole("button").at(-1);

describe("turning off MFA of somebody else", () => {
  it("says who, what the state is and what stops working, and has the focus on Cancel", async () => {
    await openTurnOff();
    expect(screen.getByText("olivia", { selector: "dd bdi" })).toBeVisible();
    expect(screen.getByText("MFA is on")).toBeVisible();
    expect(screen.getByText(/all scratch codes stop working/u)).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus());
    expect(queryPasswordField()).toBeNull();
  });

  it("sends nothing without a reason and the user name", async () => {
    const scene = await openTurnOff();
    await scene.user.type(nameField(), "Olivia");
    await scene.user.click(turnOffButton());
    await waitFor(() => expect(reasonField()).toHaveFocus());
    expect(screen.getByText("Type a reason or a ticket number.")).toBeVisible();
    expect(nameField()).toHaveAccessibleDescription(/That is not the user name/u);
    expect(countOf(scene, "disableMfa")).toBe(0);
  });

  it("does not call an empty field a wrong name", async () => {
    const scene = await openTurnOff();
    await scene.user.click(turnOffButton());
    await waitFor(() => expect(nameField()).toHaveAccessibleDescription(/Type the user name olivia/u));
    expect(nameField()).not.toHaveAccessibleDescription(/That is not/u);
  });

  it("says that MFA is off when the server confirms it", async () => {
    const scene = await openTurnOff();
    await consent(scene);
    await scene.user.dblClick(turnOffButton());
    expect(await outcome.off()).toHaveFocus();
    expect(screen.getByRole("main")).toHaveTextContent("Ask olivia to delete the entry");
    expect(countOf(scene, "disableMfa")).toBe(1);
  });

  it("gives a receipt to copy and to print, with who, whom, when and why, and no secret", async () => {
    const scene = await openTurnOff();
    await sendTurnOff(scene);
    await scene.user.click(await screen.findByRole("button", { name: "Copy receipt" }));
    const receipt = await navigator.clipboard.readText();
    for (const line of ["MFA was turned off", "For: olivia", "Done by: administrator", "ticket: INC-1"]) {
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
    const password = await passwordField();
    expect(countOf(scene, "disableMfa")).toBe(0);
    await scene.user.type(password, `${passwordOf("administrator")}{Enter}`);
    expect(await outcome.off()).toBeVisible();
    expect(countOf(scene, "disableMfa")).toBe(1);
  });

  it("stays with the typed words when the password is wrong", async () => {
    const scene = await openTurnOff();
    await consent(scene);
    await scene.clock.advance(301_000);
    await scene.user.click(turnOffButton());
    await scene.user.type(await passwordField(), "nonsense{Enter}");
    expect(await screen.findByText("The password is wrong. Type it again.")).toBeVisible();
    expect(await passwordField()).toHaveAccessibleDescription(/The password is wrong/u);
    expect(nameField()).toHaveValue("olivia");
    expect(countOf(scene, "disableMfa")).toBe(0);
  });

  it("reads back when no answer came, and never sends the call again", async () => {
    const scene = await openTurnOff();
    scene.faulty.inject("disableMfa", { kind: "lost-after" });
    await sendTurnOff(scene);
    expect(await outcome.off()).toBeVisible();
    expect(countOf(scene, "disableMfa")).toBe(1);
  });

  it("says that it does not know when the state cannot be read either", async () => {
    const scene = await openTurnOff();
    scene.faulty.inject("disableMfa", { kind: "lost-after" });
    scene.faulty.inject("getUser", { kind: "status", status: 500 });
    await sendTurnOff(scene);
    expect(await outcome.notKnown()).toBeVisible();
    expect(lastButton(), "the primary button ends the line").toHaveTextContent("Check again");
    scene.faulty.heal();
    await scene.user.click(checkAgainButton());
    expect(await outcome.off()).toBeVisible();
    expect(countOf(scene, "disableMfa")).toBe(1);
  });

  it("says, after the wait of a refused password, that one may try again", async () => {
    const scene = await openTurnOff();
    await consent(scene);
    await scene.clock.advance(301_000);
    await scene.user.click(turnOffButton());
    scene.faulty.inject("signIn", { kind: "status", status: 429, headers: { "Retry-After": "1" } }, 1);
    await scene.user.type(await passwordField(), "nonsense{Enter}");
    expect(await screen.findByText("There were too many attempts.")).toBeVisible();
    expect(await screen.findByText("You can try again now.", {}, { timeout: 5_000 })).toBeVisible();
    expect(screen.queryByText("There were too many attempts.")).toBeNull();
  });

  it("tells the refusal of the password, not an older one of the call", async () => {
    const scene = await openTurnOff();
    const tooMany = (seconds: string) =>
      ({ kind: "status", status: 429, headers: { "Retry-After": seconds } }) as const;
    scene.faulty.inject("disableMfa", tooMany("1"), 1);
    await sendTurnOff(scene);
    await screen.findByText("You can try again now.", {}, { timeout: 5_000 });
    await scene.clock.advance(301_000);
    await scene.user.click(turnOffButton());
    const password = await passwordField();
    expect(screen.queryByText("You can try again now."), "it is another try").toBeNull();
    scene.faulty.inject("signIn", tooMany("120"), 1);
    await scene.user.type(password, `${passwordOf("administrator")}{Enter}`);
    expect(await screen.findByText("There were too many attempts.")).toBeVisible();
    expect(turnOffButton()).toHaveAttribute("aria-disabled", "true");
  });

  it("never says off while the server says on", async () => {
    const scene = await openTurnOff();
    scene.faulty.inject("disableMfa", { kind: "no-content" });
    await sendTurnOff(scene);
    expect(await outcome.stillOn()).toBeVisible();
    expect(lastButton(), "the primary button ends the line").toHaveTextContent("Try again");
  });
});
