import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { changeToGerman } from "../../testing/change-to-german.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { expectHeld } from "../../testing/expect-held.ts";
import { holdTime } from "../../testing/hold-time.ts";
import { renderApp } from "../../testing/render-app.tsx";
import {
  atStep,
  beginAgain,
  copyNote,
  endCall,
  fillChecks,
  goToConfirm,
  goToKey,
  identify,
  next,
  nextCaller,
  openCall,
} from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf, heading, press, reach, typeCode } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

describe("a change of language in the middle of a call", () => {
  it("keeps the answers, and the question that is open", async () => {
    const call = await openCall();
    await fillChecks(call);
    const question = screen.getByText("They're in a hurry, or someone important");
    await call.user.click(question);
    // The very same fields, which have German names then.
    const [passed, ticket] = [choices("passed"), ticketField()];
    await changeToGerman();
    expect(question.closest("details")).toHaveAttribute("open");
    for (const choice of passed) expect(choice).toBeVisible();
    for (const choice of passed) expect(choice).toBeChecked();
    expect(ticket).toBeVisible();
    expect(ticket).toHaveValue("INC-7");
  });

  it("shows a note that could not be copied", async () => {
    const call = await openCall();
    await identify(call);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("not allowed"));
    await press(call, buttons.endCall);
    await press(call, "Copy ticket note");
    expect(await screen.findByText(/^Your browser didn't allow copying/u)).toBeVisible();
    expect(screen.getByText(/^MFA call/u)).toHaveTextContent(/Ticket: INC-7/u);
  });
});

describe("the address of a step", () => {
  it("says what happened when there is no call behind it, and begins again", async () => {
    const call = await openCall(4);
    expect(await screen.findByText("No call is under way on this page")).toBeVisible();
    expect(await screen.findByText(/MFA is still off/u)).toBeVisible();
    await beginAgain(call);
    await goToKey(call);
    expect(countOf(call, "enableMfa")).toBe(1);
  });
});

describe("a caller who has MFA", () => {
  it("says yes to what stops working before they touch the app, and the call goes on", async () => {
    const call = await openCall();
    await enrollUser(call, "olivia");
    await call.app.router.navigate("/account");
    await reach("account");
    await call.app.router.navigate(`/walkthrough/${call.userId}/1`);
    await fillChecks(call);
    await next(call);
    await atStep("consent");
    expect(screen.getByText(/Is that all right\?/u)).toBeVisible();
    expect(countOf(call, "enableMfa")).toBe(1);
    await next(call);
    await atStep("prepare");
    await next(call);
    await atStep("key");
  });
});

describe("choosing the caller", () => {
  it("leads nobody into a call with themselves", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    await scene.user.click(await screen.findByRole("link", { name: /That's you/u }));
    await reach("account");
  });

  it("finds by name and leads to the first step", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    await heading("Walkthrough");
    await scene.user.type(screen.getByLabelText("Find a user"), "oliv");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    await scene.user.click(screen.getByRole("link", { name: /olivia/u }));
    await atStep("identity");
  });

  it("leaves the focus on a name while the list gets shorter above it", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    const all = await screen.findAllByRole("link", { name: /MFA is/u });
    const olivia = screen.getByRole("link", { name: /olivia/u });
    expect(all.indexOf(olivia)).toBeGreaterThan(0);
    await scene.user.type(screen.getByLabelText("Find a user"), "oliv");
    // Faster than the search: the whole list is still there.
    olivia.focus();
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    expect(olivia).toHaveFocus();
  });

  it("says of a user of an identity provider that nothing can be set", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator", apiVersion: "v8.1" });
    await scene.user.click(await screen.findByRole("link", { name: /ines/u }));
    expect(await screen.findByText(/The identity provider manages/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: buttons.next })).toBeNull();
    expect(screen.getByText(/There.s nothing to set up here/u), "words to say").toBeVisible();
    await endCall(scene, "other");
    expect(screen.getByText(/^Nothing is recorded on the server/u)).toBeVisible();
    await nextCaller(scene);
    expect(await screen.findByLabelText("Find a user")).toBeVisible();
  });

  it("waits as long as the server asks before the user of a call is read again", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    const link = await screen.findByRole("link", { name: /olivia/u });
    holdTime(scene);
    scene.faulty.inject("getUser", { kind: "status", status: 429, headers: { "Retry-After": "20" } });
    await scene.user.click(link);
    await expectHeld(scene, "getUser");
  });
});

describe("a note that is copied before the call is over", () => {
  it("says that the call is under way, and no end of it", async () => {
    const call = await openCall();
    await goToKey(call);
    const note = (await copyNote(call)).split("\n");
    expect(note.filter((line) => /^(?:Ended|How it ended):/u.test(line))).toEqual([]);
    expect(note).toContain("Result: The call is under way. MFA hasn't changed yet.");
    expect(note.join("\n")).toMatch(/^Began: .*\d/mu);
  });

  it("says when it ended and that nothing was changed, once the set-up has stopped", async () => {
    const call = await openCall();
    await goToConfirm(call);
    call.faulty.inject("acceptMfa", {
      kind: "status",
      status: 410,
      json: { type: "urn:mfa-enrollment:enrollment-expired" },
    });
    await typeCode(call, "123456");
    expect(await screen.findByText(/^This setup has expired/u)).toBeVisible();
    const note = await endCall(call, "other");
    expect(note).toMatch(/^Ended: .*\d/mu);
    expect(note).toContain("Result: Not finished. MFA was not changed.");
  });
});
