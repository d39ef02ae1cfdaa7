import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { enroll } from "../../locales/en/enroll.ts";
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
import { enrollUser } from "../../testing/enroll-user.ts";
import { countOf, hideSecrets, navigate, press, reach, typeCode } from "../../testing/walk-wizard.ts";

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
    expect(screen.getByText(/^Somebody called us in your name/u)).toBeVisible();
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
    const notYet = () => screen.queryByRole("button", { name: "Next" });
    expect(notYet(), "not before the last group").toBeNull();
    await press(call, "Hide");
    expect(notYet(), "nor covered in between").toBeNull();
    await callerReady(call);
    expect(screen.getByText(/^Group 2 of/u)).toBeVisible();
  });

  it("speaks of scratch codes only to those who have some", async () => {
    const call = await openCall();
    await atStep("identity");
    expect(screen.getByText(/I'll never ask for your password\.$/u)).toBeVisible();
    await enrollUser(call, "olivia");
    await navigate(call, "/account");
    await reach("account");
    await navigate(call, `/walkthrough/${call.userId}/1`);
    await atStep("identity");
    expect(await screen.findByText(/never ask for your password, or for a scratch code\.$/u)).toBeVisible();
  });

  it("has an answer for who has no app, before anything else is asked", async () => {
    const call = await openCall();
    await atStep("identity");
    await call.user.click(screen.getByText("They can't install one"));
    expect(screen.getByText(/Nothing has changed for now/u)).toBeVisible();
  });

  it("says how many scratch codes there are", async () => {
    const call = await openCall();
    await goToCodes(call);
    expect(screen.getByText(/your backup codes\. There are 5\.$/u)).toBeVisible();
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

  it("has the button that sends in the bar, where the way on is at every other step", async () => {
    const call = await openCall();
    const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
    await typeCode(call, "12345");
    const [send, ...others] = screen.getAllByRole("button", { name: enroll["enroll.confirm.submit"] });
    expect(others).toEqual([]);
    expect(send?.closest("[role=group]")).toHaveAccessibleName("The call");
    if (send !== undefined) await call.user.click(send);
    expect(await screen.findByText(/Enter all 6 digits/u)).toBeVisible();
    await typeCode(call, phone.codeAt(call.clock.now()));
    await atStep("done");
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
    expect(names.slice(-2)).toEqual(["End call", "Begin again"]);
    await press(call, "Begin again");
    await atStep("identity");
    await next(call);
    await atStep("prepare");
    await next(call);
    await atStep("key");
  });

  it("leads back to the key, not to the clock, when a second code fits nothing", async () => {
    const call = await openCall();
    const key = await goToConfirm(call);
    const phone = scan(`otpauth://totp/a?secret=${key}`);
    const wrong = phone.codeAt(call.clock.now() + 3_600_000);
    await typeCode(call, wrong);
    expect(await screen.findByText(/That code doesn't fit\./u)).toBeVisible();
    await typeCode(call, phone.codeAt(call.clock.now() + 7_200_000));
    expect(await screen.findByText(/a character of the key is probably wrong/u)).toBeVisible();
    expect(screen.queryByText(/^On Android/u)).toBeNull();
    await press(call, "Read the key again");
    await atStep("key");
    await callerReady(call);
    expect(await heardKey(call)).toBe(key);
    await next(call);
    await atStep("confirm");
    expect(screen.getByText("If this call is recorded, that goes on now.")).toBeVisible();
    expect(screen.getByText(/^Now read me the 6-digit code/u)).toBeVisible();
  });

  it("brings what to say about a refused code into sight", async () => {
    const call = await openCall();
    await goToConfirm(call);
    const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
    await typeCode(call, "000000");
    const said = await screen.findByText(/That code doesn't fit\./u);
    expect(scrolled.mock.contexts.some((box) => box instanceof Element && box.contains(said))).toBe(true);
  });

  it("says what to say when another person picks up, and when another number is named", async () => {
    const call = await openCall();
    await atStep("identity");
    expect(screen.getByText(/Did you just call us\? What about\?/u)).toBeVisible();
    await call.user.click(screen.getByText("They give you another number"));
    expect(screen.getByText(/I can only call the number in our directory/u)).toBeVisible();
  });

  it("has the outcome chosen already where a required check failed", async () => {
    const call = await openCall();
    await fillChecks(call);
    const [callback] = choices("failed");
    if (callback !== undefined) await call.user.click(callback);
    await next(call);
    await screen.findByText("Stopped");
    await press(call, "End call");
    expect(screen.getByRole("radio", { name: "Identity check failed" })).toBeChecked();
  });

  it("explains a refused code as the wizard does, and goes on with the next", async () => {
    const call = await openCall();
    const key = await goToConfirm(call);
    const phone = scan(`otpauth://totp/a?secret=${key}`);
    await typeCode(call, phone.codeAt(call.clock.now() - 180_000));
    expect(await screen.findByText(/Your phone's clock is about 3 minutes slow/u)).toBeVisible();
    await typeCode(call, phone.codeAt(call.clock.now()));
    await atStep("done");
  });
});
