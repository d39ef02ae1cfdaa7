import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { atChoice, handOver, startHandOver } from "../../testing/start-hand-over.ts";
import {
  askForNewPhone,
  atStep,
  beginAgain,
  type Call,
  copyNote,
  endCall,
  fillChecks,
  identify,
  next,
  nextCaller,
  openCall,
} from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf, navigate, press, reach } from "../../testing/walk-wizard.ts";
import { changeToGerman } from "../../testing/change-to-german.ts";
import { holdTime } from "../../testing/manual-clock.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { buttons } from "../../testing/buttons.ts";

/** The next call about olivia, as an agent begins it: from the list of callers. */
async function callAgain(call: Call): Promise<void> {
  await navigate(call, "/walkthrough");
  await call.user.click(await screen.findByRole("link", { name: /olivia/u }));
  await atStep("identity");
}

/** A stranger may be calling: nobody has checked anything yet. */
function expectNothingChecked() {
  for (const choice of choices("notAsked")) expect(choice).toBeChecked();
  expect(ticketField()).toHaveValue("");
}

const endings: readonly [string, (call: Call) => Promise<void>][] = [
  [
    "was ended",
    async (call) => {
      await endCall(call, "noApp");
      await nextCaller(call);
    },
  ],
  [
    "was left",
    async (call) => {
      await navigate(call, "/account");
      await reach("account");
    },
  ],
];

it.each(endings)("begins unchecked and without a ticket when the call before %s", async (_how, end) => {
  const call = await openCall();
  await identify(call);
  await end(call);
  await callAgain(call);
  expectNothingChecked();
  const note = await copyNote(call);
  expect(note).toContain("Ticket: –");
  expect(note).toContain("Identity checks: Call back: not asked;");
  await next(call);
  expect(
    await screen.findByText("This check is required, and no other replaces it. Ask it, or stop here."),
  ).toBeVisible();
});

it("does not take over the consent and the ticket of a call before", async () => {
  const call = await openCall();
  await askForNewPhone(call);
  expect(screen.getByText(/work until we're done/u), "to be said").toBeVisible();
  await next(call);
  await atStep("prepare");
  expect(await copyNote(call), "still the same call").toContain("Ticket: INC-7");
  await callAgain(call);
  expectNothingChecked();
  await fillChecks(call);
  await next(call);
  await atStep("consent");
});

it("begins unchecked, and counts its own steps, when the telephone is chosen a second time", async () => {
  const scene = await startHandOver();
  await handOver(scene, "phone");
  await fillChecks(scene);
  await next(scene);
  await atStep("prepare");
  await navigate(scene, -1);
  await atStep("identity");
  expect(ticketField(), "Back within the call").toHaveValue("INC-7");
  await navigate(scene, -1);
  await atChoice();
  await handOver(scene, "phone");
  await atStep("identity");
  expectNothingChecked();
  expect(await endCall(scene)).toMatch(/^Steps reached: 1 [^;]+$/mu);
});

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
