import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { scan } from "../../testing/authenticator.ts";
import { recordedCases } from "../../testing/colleague.ts";
import { heardKey, queryDictation } from "../../testing/heard-key.ts";
import {
  atStep,
  callerReady,
  endCall,
  goToCodes,
  goToConfirm,
  goToKey,
  next,
  nextCaller,
  openCall,
  previous,
  writtenDownBox,
} from "../../testing/walk-call.ts";
import { reasonField, ticketField } from "../../testing/walk-gate.ts";
import { countOf, hideSecrets, press, typeCode } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement : null);
const titleOf = (step: "key" | "confirm") =>
  screen.getByRole("heading", { level: 2, name: walkthrough[`walkthrough.${step}.title`] });

it("gives the focus to what is missing: the required check that was not asked, then the ticket", async () => {
  const identityChecklist = ["Staff number", { name: "Shoe size", ask: "How big?", required: false }];
  const call = await openCall(1, { config: { identityChecklist } });
  await atStep("identity");
  // What isn't required is folded away.
  expect(screen.getByText("How big?")).not.toBeVisible();
  await call.user.click(screen.getByText("Shoe size"));
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

it("keeps the key out of the page until the caller is ready, then dictates one group at a time, by button or arrow keys, while it is shown", async () => {
  const call = await openCall();
  await goToKey(call);
  expect(document.body.textContent).not.toMatch(/[A-Z2-7]{4}[A-Z]/u);
  expect(screen.getByText("The key is covered until the caller is ready.")).toBeVisible();
  expect(screen.getByText("Are you alone, where nobody can hear you or see your phone?")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Show" }), "one button shows it").toBeNull();
  await callerReady(call);
  expect(titleOf("key"), "one is led to it").toHaveFocus();
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
  expect(queryDictation()).toBeNull();
  expect(notYet(), "nor covered in between").toBeNull();
  await callerReady(call);
  expect(screen.getByText(/^Group 2 of/u)).toBeVisible();
  await call.user.keyboard("{ArrowLeft}");
  expect(await heardKey(call)).toMatch(/^[A-Z2-7]{26,}$/u);
  expect(titleOf("key"), "the button of the groups is gone").toHaveFocus();
  await press(call, "Hide");
  await press(call, "Show");
  await hideSecrets(call);
  expect(queryDictation()).toBeNull();
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

it("keeps the same key through Previous, ends with a goodbye and a note without secrets, and is on record", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  const key = await goToConfirm(call);
  expect(titleOf("confirm"), "not the page around it").toHaveFocus();
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
  await typeCode(call, scan(`otpauth://totp/a?secret=${key}`).codeAt(call.clock.now()));
  await atStep("done");
  expect(screen.getByText(walkthrough["walkthrough.done.say.bye"])).toBeVisible();
  expect(screen.getByText(/^Only one account/u)).not.toHaveTextContent(/ new /u);
  for (const absent of ["done.say.old-codes", "done.warning", "identity.dropped"] as const) {
    expect(screen.queryByText(walkthrough[`walkthrough.${absent}`]), "of no older phone").toBeNull();
  }
  const note = await endCall(call, "done");
  for (const part of ["Agent: administrator", "Caller: olivia", "Ticket: INC-7", "MFA is on"]) {
    expect(note).toContain(part);
  }
  expect(note).not.toContain(key);
  expect(note).not.toMatch(/\d{8}|\b\d{6}\b/u);
  expect(screen.getByText("Saved to the case.")).toBeVisible();
  const [recorded] = await recordedCases(call, call.userId);
  expect(recorded).toMatchObject({ intent: "setUp", way: "byPhone", ticket: "INC-7", state: "used" });
  expect(recorded?.checks.map(({ answer }) => answer)).toEqual(["passed", "passed", "passed"]);
  await nextCaller(call);
  expect(await screen.findByLabelText("Find a user")).toBeVisible();
});

it("says what to say, has the two ways on at the foot and the end in its note, once the setup has ended", async () => {
  const call = await openCall();
  await goToConfirm(call);
  const json = { type: "urn:mfa-enrollment:enrollment-expired" };
  call.faulty.inject("acceptMfa", { kind: "status", status: 410, json });
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
  expect(countOf(call, "enableMfa"), "another key").toBe(2);
});

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
  await press(call, buttons.endCall);
  expect(screen.getByRole("radio", { name: "Done" })).not.toBeChecked();
  await press(call, "Back to the call");
  const note = await endCall(call, "other");
  expect(note).toContain("Result: A code was accepted, but the server says MFA is off.");
  expect(note).not.toMatch(/(?<!whether )MFA is on/u);
});
