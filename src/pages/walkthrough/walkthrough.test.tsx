import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { scan } from "../../testing/authenticator.ts";
import {
  atStep,
  callerReady,
  endCall,
  fillChecks,
  goToCodes,
  goToConfirm,
  goToKey,
  heardKey,
  next,
  nextCaller,
  openCall,
  previous,
  queryDictation,
  writtenDownBox,
} from "../../testing/walk-call.ts";
import { choices, reasonField, ticketField } from "../../testing/walk-gate.ts";
import { countOf, hideSecrets, press, typeCode } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement : null);

describe("the call", () => {
  it("makes nothing before every required check is answered and a ticket or reason is there", async () => {
    const call = await openCall();
    await atStep("identity");
    await next(call);
    const unchecked = screen.getByText(
      "This check is required, and no other replaces it. Ask it, or stop here.",
    );
    expect(unchecked).toBeVisible();
    expect(unchecked.closest("[role=alert]")?.querySelector("svg"), "not by colour alone").not.toBeNull();
    expect(ticketField()).toBeInvalid();
    expect(ticketField()).toHaveAccessibleDescription("Enter a reason or a ticket number.");
    await goToKey(call);
    expect(countOf(call, "enableMfa")).toBe(1);
  });

  it("gives the focus to what is missing: the required check that was not asked, then the ticket", async () => {
    const identityChecklist = ["Staff number", { name: "Shoe size", ask: "How big?", required: false }];
    const call = await openCall(1, { config: { identityChecklist } });
    await atStep("identity");
    expect(screen.getByText("How big?")).toBeVisible();
    await next(call);
    const missing = screen.getByRole("group", { name: /Staff number/u });
    await waitFor(() => expect(missing).toContainElement(focused()));
    await call.user.click(within(missing).getByRole("radio", { name: "Passed" }));
    await next(call);
    await waitFor(() => expect(ticketField()).toHaveFocus());
    await call.user.type(reasonField(), "lost phone");
    await next(call);
    await atStep("prepare");
  });

  it("stops at a failed check, says what to say, and keeps all of it in the note", async () => {
    const call = await openCall();
    await fillChecks(call);
    const [callback] = choices("failed");
    if (callback !== undefined) await call.user.click(callback);
    await next(call);
    expect(await screen.findByText("Stopped")).toBeVisible();
    await call.user.click(screen.getByText("They never called us"));
    expect(screen.getByText(/^Someone called us in your name/u)).toBeVisible();
    expect(screen.getByText(/come to the help desk in person/u)).toBeVisible();
    const note = await endCall(call, "checkFailed");
    expect(note).toContain("Identity checks: Call back: failed; Call the line manager yourself: passed");
    expect(note).toContain("Ticket: INC-7");
    expect(note).toContain("How it ended: Identity check failed");
    expect(countOf(call, "enableMfa")).toBe(0);
    await nextCaller(call);
    expect(await screen.findByLabelText("Find a user")).toBeVisible();
  });

  it("keeps the key out of the page until the caller is ready, and while it is hidden", async () => {
    const call = await openCall();
    await goToKey(call);
    expect(document.body.textContent).not.toMatch(/[A-Z2-7]{4}[A-Z]/u);
    expect(screen.getByText("The key is covered until the caller is ready.")).toBeVisible();
    expect(screen.getByText("Are you alone, where nobody can hear you or see your phone?")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show" }), "one button shows it").toBeNull();
    await callerReady(call);
    expect(await heardKey(call)).toMatch(/^[A-Z2-7]{26,}$/u);
    await press(call, "Hide");
    expect(queryDictation()).toBeNull();
    await press(call, "Show");
    await hideSecrets(call);
    expect(queryDictation()).toBeNull();
  });

  it("dictates one group at a time, by the button or by the arrow keys", async () => {
    const call = await openCall();
    await goToKey(call);
    await callerReady(call);
    expect(screen.getByText(/^Group 1 of/u).parentElement).toHaveTextContent(/^Say Group 1 of \d+$/u);
    expect(screen.getAllByRole("listitem").filter((item) => item.querySelector("code"))).toHaveLength(4);
    await press(call, "Next group");
    await call.user.keyboard("{ArrowRight}");
    expect(screen.getByText(/^Group 3 of/u)).toBeVisible();
    await call.user.keyboard("{ArrowLeft}");
    expect(screen.getByText(/^Group 2 of/u)).toBeVisible();
    const notYet = () => screen.queryByRole("button", { name: buttons.next });
    expect(notYet(), "not before the last group").toBeNull();
    await press(call, "Hide");
    expect(notYet(), "nor covered in between").toBeNull();
    await callerReady(call);
    expect(screen.getByText(/^Group 2 of/u)).toBeVisible();
  });

  it("does not ask for a code before the scratch codes are written down", async () => {
    const call = await openCall();
    await goToCodes(call);
    await callerReady(call);
    await next(call);
    expect(screen.getByText("Tick this when they've written down all scratch codes.")).toBeVisible();
    const box = writtenDownBox();
    expect(box, "wherever on the page it lies").toHaveFocus();
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription("Tick this when they've written down all scratch codes.");
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
    expect(screen.getByText(/^It's the same key\. Keep your paper/u)).toBeVisible();
    expect(screen.getByText(/^Tap the plus sign/u)).toBeVisible();
    await callerReady(call);
    expect(await heardKey(call)).toBe(key);
    await next(call);
    // The scratch codes are on paper already.
    await atStep("confirm");
    const phone = scan(`otpauth://totp/a?secret=${key}`);
    await typeCode(call, phone.codeAt(call.clock.now()));
    await atStep("done");
    const note = await endCall(call, "done");
    for (const part of ["Agent: administrator", "Caller: olivia", "Ticket: INC-7", "MFA is on"]) {
      expect(note).toContain(part);
    }
    expect(note).not.toContain(key);
    expect(note).not.toMatch(/\d{8}|\b\d{6}\b/u);
    await nextCaller(call);
    expect(await screen.findByLabelText("Find a user")).toBeVisible();
  });

  it("says what to say, and has the two ways on at the foot, once the setup has ended", async () => {
    const call = await openCall();
    await goToConfirm(call);
    call.faulty.inject("acceptMfa", {
      kind: "status",
      status: 410,
      json: { type: "urn:mfa-enrollment:enrollment-expired" },
    });
    await typeCode(call, "123456");
    expect(
      await screen.findByText(/delete the new account from your app, and we'll start again/u),
    ).toBeVisible();
    expect(screen.getByText(walkthrough["walkthrough.stopped.say.late"]), "why").toBeVisible();
    expect(screen.getByText(walkthrough["walkthrough.stopped.say.codes"]), "their paper").toBeVisible();
    const main = within(screen.getByRole("main"));
    const names = main.getAllByRole("button").map((button) => button.textContent);
    expect(names.slice(-2)).toEqual([buttons.endCall, "Begin again"]);
    await press(call, "Begin again");
    await atStep("identity");
    await next(call);
    await atStep("prepare");
    await next(call);
    await atStep("key");
  });
});
