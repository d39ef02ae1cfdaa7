import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enroll } from "../../locales/en/enroll.ts";
import { scan } from "../../testing/authenticator.ts";
import { toUsers } from "../../testing/start-hand-over.ts";
import {
  atStep,
  callerReady,
  copyNote,
  goToConfirm,
  goToKey,
  heardKey,
  next,
  openCall,
  previous,
  queryEndCall,
  ticketField,
  writtenDownBox,
} from "../../testing/walk-call.ts";
import { countOf, hideSecrets, press, reach, typeCode } from "../../testing/walk-wizard.ts";

describe("the call", () => {
  it("makes nothing before every check is ticked and the ticket is typed", async () => {
    const call = await openCall();
    await atStep("identity");
    await next(call);
    const unchecked = screen.getByText("Tick every check, or end the call.");
    expect(unchecked).toBeVisible();
    expect(unchecked.closest("[role=alert]")?.querySelector("svg"), "not by colour alone").not.toBeNull();
    expect(ticketField()).toHaveAccessibleDescription("Type the ticket number.");
    await goToKey(call);
    expect(countOf(call, "enableMfa")).toBe(1);
  });

  it("gives the focus to what is missing: the first check without a tick, then the ticket", async () => {
    const call = await openCall(1, { config: { identityChecklist: ["Staff number", "Callback done"] } });
    await atStep("identity");
    await call.user.click(screen.getByRole("checkbox", { name: "Staff number" }));
    await next(call);
    expect(screen.getByRole("checkbox", { name: "Callback done" })).toHaveFocus();
    await call.user.click(screen.getByRole("checkbox", { name: "Callback done" }));
    await next(call);
    expect(ticketField()).toHaveFocus();
  });

  it("asks the checks of the house where the configuration has them", async () => {
    await openCall(1, { config: { identityChecklist: ["Staff number", "Callback done"] } });
    await atStep("identity");
    expect(screen.getByRole("checkbox", { name: "Staff number" })).toBeVisible();
    expect(screen.getAllByRole("checkbox")).toHaveLength(2);
  });

  it("keeps the key out of the page until the caller is ready, and while it is hidden", async () => {
    const call = await openCall();
    await goToKey(call);
    expect(document.body.textContent).not.toMatch(/[A-Z2-7]{4}[A-Z]/u);
    expect(screen.getByText("The secret key is covered until the caller is ready.")).toBeVisible();
    await callerReady(call);
    expect(heardKey()).toMatch(/^[A-Z2-7]{26,}$/u);
    await press(call, "Hide");
    expect(screen.queryByRole("list", { name: /spelled out/u })).toBeNull();
    await press(call, "Show");
    await hideSecrets(call);
    expect(screen.queryByRole("list", { name: /spelled out/u })).toBeNull();
  });

  it("does not ask for a code before the scratch codes are written down", async () => {
    const call = await openCall();
    await goToKey(call);
    await callerReady(call);
    await next(call);
    await atStep("codes");
    await callerReady(call);
    await next(call);
    expect(screen.getByText("Tick this when the caller has written down all scratch codes.")).toBeVisible();
    const box = writtenDownBox();
    expect(box, "wherever on the page it lies").toHaveFocus();
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription("Tick this when the caller has written down all scratch codes.");
    await call.app.router.navigate(`/walkthrough/${call.userId}/5`);
    await atStep("codes");
    await waitFor(() => expect(call.app.router.state.location.pathname).toMatch(/\/4$/u));
  });

  it("keeps the same key through Previous, and ends with a note without secrets", async () => {
    const call = await openCall();
    const key = await goToConfirm(call);
    await previous(call);
    await previous(call);
    await atStep("key");
    await callerReady(call);
    expect(heardKey()).toBe(key);
    await next(call);
    await callerReady(call);
    await next(call);
    await atStep("confirm");
    const phone = scan(`otpauth://totp/a?secret=${key}`);
    await typeCode(call, phone.codeAt(call.clock.now()));
    await atStep("done");
    const note = await copyNote(call);
    for (const part of ["Agent: administrator", "Caller: olivia", "Ticket: INC-7", "MFA is on"]) {
      expect(note).toContain(part);
    }
    expect(note).not.toContain(key);
    expect(note).not.toMatch(/\d{8}|\b\d{6}\b/u);
    await toUsers(call);
    await reach("users");
  });

  it("has the button that sends in the bar, where the way on is at every other step", async () => {
    const call = await openCall();
    const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
    await call.user.click(screen.getByRole("checkbox", { name: /itself/u }));
    await typeCode(call, phone.codeAt(call.clock.now()));
    const [send, ...others] = screen.getAllByRole("button", { name: enroll["enroll.confirm.submit"] });
    expect(others).toEqual([]);
    expect(send?.closest("[role=group]")).toHaveAccessibleName("Steps of the call");
    if (send !== undefined) await call.user.click(send);
    await atStep("done");
  });

  it("has one way out, at the foot, once the set-up has ended", async () => {
    const call = await openCall();
    await goToConfirm(call);
    call.faulty.inject("acceptMfa", {
      kind: "status",
      status: 410,
      json: { type: "urn:mfa-enrollment:enrollment-expired" },
    });
    await typeCode(call, "123456");
    expect(await screen.findByText(/^Set-up took too long/u)).toBeVisible();
    expect(queryEndCall()).toBeNull();
    const main = within(screen.getByRole("main"));
    const names = main.getAllByRole("button").map((button) => button.textContent);
    expect(names.slice(-3)).toEqual(["Cancel", "Copy ticket note", "Start"]);
  });

  it("explains a refused code as the wizard does, and goes on with the next", async () => {
    const call = await openCall();
    const key = await goToConfirm(call);
    const phone = scan(`otpauth://totp/a?secret=${key}`);
    await typeCode(call, phone.codeAt(call.clock.now() - 180_000));
    expect(await screen.findByText(/Your phone is about 3 minutes behind/u)).toBeVisible();
    await typeCode(call, phone.codeAt(call.clock.now()));
    await atStep("done");
  });
});
