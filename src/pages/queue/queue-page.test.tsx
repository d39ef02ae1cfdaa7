import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { passGate } from "../../testing/walk-gate.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { decodeQueue, decodeQueueNext, decodeQueues } from "../../api/contract/work-queue.ts";
import { keptFiles } from "../../testing/kept-files.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { buttons } from "../../testing/buttons.ts";

/** An administrator who works through olivia, ravi and rita. */
async function openQueue() {
  const scene = await renderApp("/account", { signedInAs: "administrator", config: { guard: true } });
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
    .queryByText(name)
    ?.closest("li");

describe("the queue", () => {
  it("shows one user at a time, counts who was handled, whatever came of it, and ends with a summary", async () => {
    const { user } = await openQueue();
    expect(await screen.findByRole("heading", { name: "olivia", level: 2 })).toBeVisible();
    expect(screen.getByText("0 of 3 finished")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Skip" }));
    const next = await screen.findByRole("heading", { name: "ravi", level: 2 });
    // The button that was pressed is gone, and the page goes on where the eyes are.
    await waitFor(() => expect(next).toHaveFocus());
    await waitFor(() => expect(outcomeOf("olivia")).toHaveTextContent("Skipped"));
    await waitFor(() => expect(outcomeOf("ravi")).toHaveTextContent("Now"));
    await waitFor(() => expect(outcomeOf("rita")).toHaveTextContent("Waiting"));
    await user.click(screen.getByRole("button", { name: "Mark as not possible" }));
    expect(await screen.findByRole("heading", { name: "rita", level: 2 })).toBeVisible();
    await waitFor(() => expect(outcomeOf("ravi")).toHaveTextContent("Not possible"));
    expect(screen.getByText("2 of 3 finished")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByText("Queue finished")).toBeVisible();
    expect(screen.getByText("2 users skipped")).toBeVisible();
    expect(screen.getByText("1 user not possible")).toBeVisible();
    const files = keptFiles();
    await user.click(screen.getByRole("button", { name: "Export 3 users" }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(await files[0]).toMatch(/olivia,skipped,administrator,.*\r\nravi,failed,.*\r\nrita,skipped,/u);
    await user.click(screen.getByRole("button", { name: "End queue" }));
    expect(await screen.findByText(/The queue is empty/u)).toBeVisible();
  });

  it("is there for another agent, who is handed the next one, and ends for both", async () => {
    const { user, openTab, app } = await openQueue();
    await screen.findByRole("heading", { name: "olivia", level: 2 });
    const other = openTab();
    expect((await other.signIn({ userName: "ada", password: passwordOf("ada") })).kind).toBe("signed-in");
    const { results } = await other.askGuard("/queues", decodeQueues);
    const id = results[0]?.id ?? "";
    const taken = await other.tellGuard(`/queues/${id}/next`, {}, decodeQueueNext);
    expect(taken.due?.userName).toBe("ravi");
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByRole("heading", { name: "rita", level: 2 })).toBeVisible();
    await waitFor(() => expect(outcomeOf("ravi")).toHaveTextContent("Now · ada"));
    await app.router.navigate("/users");
    await user.click(await screen.findByRole("link", { name: "Queue of administrator: 1 of 3 finished" }));
    expect(await screen.findByRole("heading", { name: "rita", level: 2 }), "still in hand").toBeVisible();
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByText("Others are working on the rest.")).toBeVisible();
    await other.tellGuard(`/queues/${id}/end`, {}, decodeQueue);
    await user.click(screen.getAllByRole("button", { name: "Back to the queue" })[0] ?? document.body);
    expect(await screen.findByText(/The queue is empty/u)).toBeVisible();
  });

  it.each(["Mark as not possible", "Skip"])("takes a double click on %s for one press", async (name) => {
    const { user } = await openQueue();
    await screen.findByRole("heading", { name: "olivia", level: 2 });
    await user.click(screen.getByRole("button", { name }));
    await screen.findByRole("heading", { name: "ravi", level: 2 });
    // The second click of the two finds the next user's button in the same place.
    fireEvent.click(screen.getByRole("button", { name }), { detail: 2 });
    expect(screen.getByText("1 of 3 finished")).toBeVisible();
    await waitFor(() => expect(outcomeOf("ravi")).toHaveTextContent("Now"));
  });

  it("takes one who was skipped back in", async () => {
    const { user } = await openQueue();
    await screen.findByRole("heading", { name: "olivia", level: 2 });
    await user.click(screen.getByRole("button", { name: "Skip" }));
    await screen.findByRole("heading", { name: "ravi", level: 2 });
    await user.click(await screen.findByRole("button", { name: "Back to the queue" }));
    await waitFor(() => expect(outcomeOf("olivia")).toHaveTextContent("Waiting"));
    expect(screen.getByRole("heading", { name: "ravi", level: 2 }), "still in hand").toBeVisible();
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByRole("heading", { name: "olivia", level: 2 })).toBeVisible();
  });

  it("goes on after a fault: the state is read again, and nothing of the queue is lost", async () => {
    const { user, faulty, app } = await openQueue();
    await screen.findByRole("link", { name: buttons.setUpNext });
    faulty.inject("getUser", { kind: "status", status: 500 });
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByText(/couldn't load this page/u)).toBeVisible();
    faulty.heal();
    await user.click(screen.getByRole("button", { name: buttons.tryAgain }));
    expect(await screen.findByRole("link", { name: buttons.setUpNext })).toBeVisible();
    await app.router.navigate("/account");
    await screen.findByRole("heading", { name: "Your MFA" });
    await app.router.navigate(-1);
    expect(await screen.findByRole("heading", { name: "ravi", level: 2 })).toBeVisible();
  });

  it("reads a state that the server did not tell again, when asked to", async () => {
    const { user, faulty } = await openQueue();
    await screen.findByRole("link", { name: buttons.setUpNext });
    const change = (json: unknown) => ({ ...Object(json), mfaEnabled: null });
    faulty.inject("getUser", { kind: "payload", change });
    await user.click(screen.getByRole("button", { name: "Skip" }));
    expect(await screen.findByText(/couldn’t check whether MFA is on/u)).toBeVisible();
    faulty.heal();
    await user.click(screen.getByRole("button", { name: buttons.checkQueueAgain }));
    expect(await screen.findByRole("link", { name: buttons.setUpNext })).toBeVisible();
    expect(screen.getByRole("heading", { name: "ravi", level: 2 })).toBeVisible();
  });

  it("marks a user as done when the code was confirmed, and the way on leads back", async () => {
    const scene = await openQueue();
    const { user, app, clock } = scene;
    await user.click(await screen.findByRole("link", { name: buttons.setUpNext }));
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
    expect(app.router.state.location.pathname).toMatch(/^\/users\/queue\//u);
    await waitFor(() => expect(outcomeOf("olivia")).toHaveTextContent("Done"));
  });
});
