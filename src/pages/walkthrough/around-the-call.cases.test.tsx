import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { changeToGerman } from "../../testing/change-to-german.ts";
import { holdTime } from "../../testing/manual-clock.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { atStep, beginAgain, fillChecks, openCall } from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf, press, reach } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

it("keeps the answers, and the question that is open, through a change of language", async () => {
  const call = await openCall();
  await fillChecks(call);
  const question = screen.getByText("They're in a hurry, or someone important");
  await call.user.click(question);
  // The very same fields, which have German names then.
  const [passed, ticket] = [choices("passed"), ticketField()];
  await changeToGerman();
  expect(question.closest("details")).toHaveAttribute("open");
  // The required one; the others are folded away, and there all the same.
  expect(passed[0]).toBeVisible();
  for (const choice of passed) expect(choice).toBeInTheDocument();
  for (const choice of passed) expect(choice).toBeChecked();
  expect(ticket).toBeVisible();
  expect(ticket).toHaveValue("INC-7");
});

it("shows a note that could not be copied", async () => {
  const call = await openCall();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("not allowed"));
  await press(call, buttons.endCall);
  await press(call, "Copy ticket note");
  expect(await screen.findByText(/^Your browser didn't allow copying/u)).toBeVisible();
  expect(screen.getByText(/^MFA call/u)).toHaveTextContent(/Caller: olivia/u);
});

it("says at the address of a step what happened when there is no call behind it, and begins again", async () => {
  const call = await openCall(4);
  expect(await screen.findByText("No call is under way on this page")).toBeVisible();
  expect(await screen.findByText(/MFA is still off/u)).toBeVisible();
  await beginAgain(call);
  await atStep("identity");
});

describe("choosing the caller", () => {
  it("leads nobody into a call with themselves", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    await scene.user.click(await screen.findByRole("link", { name: /That's you/u }));
    await reach("account");
  });

  it("leaves the focus on a name while the list gets shorter above it, and leads to the first step", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    const all = await screen.findAllByRole("link", { name: /MFA is/u });
    const olivia = screen.getByRole("link", { name: /olivia/u });
    expect(all.indexOf(olivia)).toBeGreaterThan(0);
    await scene.user.type(screen.getByLabelText("Find a user"), "oliv");
    // Faster than the search: the whole list is still there.
    olivia.focus();
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    expect(olivia).toHaveFocus();
    await scene.user.click(olivia);
    await atStep("identity");
  });

  it("waits as long as the server asks before the user of a call is read again", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    const link = await screen.findByRole("link", { name: /olivia/u });
    holdTime(scene);
    scene.faulty.inject("getUser", { kind: "status", status: 429, headers: { "Retry-After": "20" } });
    await scene.user.click(link);
    expect(await screen.findByRole("timer")).toHaveTextContent(/\b20 seconds/u);
    const before = countOf(scene, "getUser");
    await press(scene, buttons.tryAgain);
    expect(countOf(scene, "getUser")).toBe(before);
  });
});
