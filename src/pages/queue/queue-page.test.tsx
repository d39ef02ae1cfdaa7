import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { passGate } from "../../testing/walk-gate.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { loadArea } from "../../i18n/text-store.ts";
import { QueueList } from "./queue-list.tsx";

/** An administrator who works through olivia, ravi and rita. */
async function openQueue() {
  const scene = await renderApp("/account", { signedInAs: "administrator" });
  await screen.findByRole("heading", { name: "Your MFA" });
  await scene.app.router.navigate("/users");
  for (const name of ["olivia", "ravi", "rita"]) {
    await scene.user.click(await screen.findByRole("checkbox", { name: `Select ${name}` }));
  }
  expect(screen.getByText("3 selected")).toBeVisible();
  await scene.user.click(screen.getByRole("button", { name: /^Start queue/u }));
  await screen.findByRole("heading", { name: "Queue" });
  return scene;
}

const outcomeOf = (name: string) =>
  within(screen.getByRole("region", { name: "All in this queue" }))
    .getByText(name)
    .closest("li");

describe("the queue", () => {
  it("shows one user at a time, and counts who was handled, whatever came of it", async () => {
    const { user } = await openQueue();
    expect(await screen.findByRole("heading", { name: "olivia", level: 2 })).toBeVisible();
    expect(screen.getByText("0 of 3 finished")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByRole("heading", { name: "ravi", level: 2 })).toBeVisible();
    expect(outcomeOf("olivia")).toHaveTextContent("Skipped");
    expect(outcomeOf("ravi")).toHaveTextContent("Now");
    expect(outcomeOf("rita")).toHaveTextContent("Waiting");
    await user.click(screen.getByRole("button", { name: "Mark as not possible" }));
    expect(await screen.findByRole("heading", { name: "rita", level: 2 })).toBeVisible();
    expect(outcomeOf("ravi")).toHaveTextContent("Not possible");
    expect(screen.getByText("2 of 3 finished")).toBeVisible();
  });

  it("shows a page of a hundred thousand, follows the one who is due, and can look elsewhere", async () => {
    await loadArea("users");
    const items = Array.from({ length: 100_000 }, (_, index) => ({
      userId: String(index),
      userName: `user-${String(index)}`,
      outcome: "waiting" as const,
    }));
    const queue = (due: number) => (
      <QueueList items={items} current={items[due] ?? null} onAgain={() => undefined} />
    );
    const { rerender } = render(queue(0));
    expect(screen.getAllByRole("listitem")).toHaveLength(50);
    fireEvent.click(screen.getByRole("button", { name: "Next page" }));
    expect(screen.getByText("user-50")).toBeVisible();
    rerender(queue(99_999));
    expect(screen.getByText("Page 2,000 of 2,000")).toBeVisible();
    expect(screen.getByText("user-99999").closest("li")).toHaveTextContent("Now");
  });

  it.each(["Mark as not possible", "Skip"])("takes a double click on %s for one press", async (name) => {
    const { user } = await openQueue();
    await screen.findByRole("heading", { name: "olivia", level: 2 });
    await user.click(screen.getByRole("button", { name }));
    await screen.findByRole("heading", { name: "ravi", level: 2 });
    // The second click of the two finds the next user's button in the same place.
    fireEvent.click(screen.getByRole("button", { name }), { detail: 2 });
    expect(screen.getByText("1 of 3 finished")).toBeVisible();
    expect(outcomeOf("ravi")).toHaveTextContent("Now");
  });

  it("takes one who was skipped back in", async () => {
    const { user } = await openQueue();
    await screen.findByRole("heading", { name: "olivia", level: 2 });
    await user.click(screen.getByRole("button", { name: "Skip" }));
    await screen.findByRole("heading", { name: "ravi", level: 2 });
    await user.click(screen.getByRole("button", { name: "Back to the queue" }));
    expect(await screen.findByRole("heading", { name: "olivia", level: 2 })).toBeVisible();
  });

  it("goes on after a fault: the state is read again, and nothing of the queue is lost", async () => {
    const { user, faulty, app } = await openQueue();
    await screen.findByRole("link", { name: "Set up MFA" });
    faulty.inject("getUser", { kind: "status", status: 500 });
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByText(/couldn't load this page/u)).toBeVisible();
    faulty.heal();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: "Set up MFA" })).toBeVisible();
    await app.router.navigate("/account");
    await screen.findByRole("heading", { name: "Your MFA" });
    await app.router.navigate("/users/queue");
    expect(await screen.findByRole("heading", { name: "ravi", level: 2 })).toBeVisible();
  });

  it("reads a state that the server did not tell again, when asked to", async () => {
    const { user, faulty } = await openQueue();
    await screen.findByRole("link", { name: "Set up MFA" });
    const change = (json: unknown) => ({ ...Object(json), mfaEnabled: null });
    faulty.inject("getUser", { kind: "payload", change });
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByText(/couldn’t check whether MFA is on/u)).toBeVisible();
    faulty.heal();
    await user.click(screen.getByRole("button", { name: "Check again" }));
    expect(await screen.findByRole("link", { name: "Set up MFA" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "ravi", level: 2 })).toBeVisible();
  });

  it("marks a user as done when the code was confirmed, and the way on leads back", async () => {
    const scene = await openQueue();
    const { user, app, clock } = scene;
    await user.click(await screen.findByRole("link", { name: "Set up MFA" }));
    await user.click(await screen.findByRole("button", { name: "On paper" }));
    await passGate(scene);
    await user.click(await screen.findByRole("checkbox", { name: /secret key/u }));
    window.dispatchEvent(new Event("beforeprint"));
    const key = await screen.findByText(/^(?:[A-Z2-7]{4} ?){4,}/u);
    const secret = key.textContent.replaceAll(" ", "");
    window.dispatchEvent(new Event("afterprint"));
    await user.click(screen.getByRole("button", { name: "Go on without printing" }));
    await user.click(screen.getByRole("button", { name: "Confirm a code" }));
    const phone = scan(`otpauth://totp/a?secret=${secret}`);
    await user.type(await screen.findByLabelText("6-digit code"), phone.codeAt(clock.now()));
    await user.click(await screen.findByRole("button", { name: "Back to the queue" }));
    expect(app.router.state.location.pathname).toBe("/users/queue");
    await waitFor(() => expect(outcomeOf("olivia")).toHaveTextContent("Done"));
  });

  it("ends with a summary of names and outcomes", async () => {
    const { user } = await openQueue();
    await screen.findByRole("heading", { name: "olivia", level: 2 });
    await user.click(screen.getByRole("button", { name: "Skip" }));
    await screen.findByRole("heading", { name: "ravi", level: 2 });
    await user.click(screen.getByRole("button", { name: "Mark as not possible" }));
    await screen.findByRole("heading", { name: "rita", level: 2 });
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByText("Queue finished")).toBeVisible();
    expect(screen.getByText("2 users skipped")).toBeVisible();
    expect(screen.getByText("1 user not possible")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Copy summary" }));
    expect(await navigator.clipboard.readText()).toBe("olivia: Skipped\nravi: Not possible\nrita: Skipped");
    await user.click(screen.getByRole("button", { name: "End queue" }));
    expect(await screen.findByText(/The queue is empty/u)).toBeVisible();
  });
});
