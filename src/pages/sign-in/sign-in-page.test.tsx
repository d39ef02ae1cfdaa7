import { screen, waitFor, render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { holdTime, pass } from "../../testing/manual-clock.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { buttons } from "../../testing/buttons.ts";
import { SignInNote } from "./sign-in-note.tsx";
import type { StageNote } from "./use-sign-in-flow.ts";

const submit = () => screen.getByRole("button", { name: buttons.signIn });
const heading = (name: string) => screen.findByRole("heading", { name });

describe("the sign-in page", () => {
  it("begins in the user name, for password managers too", async () => {
    await renderApp("/sign-in");
    const userName = await screen.findByLabelText("User name");
    expect(userName).toHaveFocus();
    expect(userName).toHaveAttribute("autocomplete", "username");
    expect(screen.getByLabelText("Password")).toHaveAttribute("autocomplete", "current-password");
    expect(screen.getByLabelText("Password")).toHaveAttribute("type", "password");
  });

  it("sends nothing while a field is empty, and leads to it", async () => {
    const { user, faulty } = await renderApp("/sign-in");
    await user.type(await screen.findByLabelText("User name"), "olivia");
    await user.click(submit());
    expect(screen.getByLabelText("Password")).toHaveFocus();
    expect(screen.getByLabelText("Password")).toHaveAccessibleDescription("Enter your password.");
    expect(faulty.sent).toHaveLength(0);
  });

  it("has a wrong password ready to be typed over, each time", async () => {
    const { user, faulty } = await renderApp("/sign-in");
    await user.type(await screen.findByLabelText("User name"), "olivia");
    await user.type(screen.getByLabelText("Password"), "not the password");
    for (const count of [1, 2]) {
      await user.click(submit());
      await waitFor(() => expect(faulty.sent).toHaveLength(count));
      await waitFor(() => expect(screen.getByLabelText("Password")).toHaveFocus());
    }
    await user.keyboard(`${passwordOf("olivia")}{Enter}`);
    await heading("Your MFA");
  });

  it("leaves alone what is typed while the answer is under way", async () => {
    const { user, faulty, clock } = await renderApp("/sign-in");
    faulty.inject("signIn", { kind: "slow", milliseconds: 500 }, 1);
    await user.type(await screen.findByLabelText("User name"), "olivi");
    await user.type(screen.getByLabelText("Password"), `${passwordOf("olivia")}{Enter}`);
    await user.type(screen.getByLabelText("User name"), "a");
    await clock.advance(600);
    expect(await screen.findByText(/Incorrect user name or password/u)).toBeVisible();
    expect(screen.getByLabelText("User name")).toHaveFocus();
    await user.keyboard("{Enter}");
    await heading("Your MFA");
  });

  it("leaves the focus alone when it was not the password", async () => {
    const { user, faulty } = await renderApp("/sign-in");
    faulty.inject("signIn", { kind: "status", status: 500 }, 1);
    await user.type(await screen.findByLabelText("User name"), "olivia");
    await user.type(screen.getByLabelText("Password"), passwordOf("olivia"));
    await user.click(submit());
    expect(await screen.findByText(/^Something went wrong on the server/u)).toBeVisible();
    expect(submit()).toHaveFocus();
  });

  it("counts down what Retry-After asks for and sends nothing until then", async () => {
    const scene = await renderApp("/sign-in");
    holdTime(scene);
    scene.faulty.inject("signIn", { kind: "status", status: 429, headers: { "Retry-After": "42" } }, 1);
    await scene.signIn("olivia");
    expect(await screen.findByRole("timer")).toHaveTextContent("42 seconds");
    await pass(scene, 41);
    await screen.findByText(/1 second\b/u);
    await scene.user.click(submit());
    expect(scene.faulty.sent).toHaveLength(1);
  });
});

const tooMany: StageNote = {
  kind: "refused",
  call: "answerChallenge",
  failure: {
    kind: "refused",
    status: 429,
    reason: "too-many-attempts",
    retryAfterSeconds: 30,
    serverTime: null,
    traceId: null,
  },
};

it("tells once that the wait is over, in a region that was there before, and takes the refusal away", () => {
  const { rerender } = render(<SignInNote note={tooMany} wait={{ asked: true, seconds: 1 }} />);
  expect(screen.getByRole("alert")).toHaveTextContent("Too many attempts.");
  const status = screen.getByRole("status");
  expect(status).toBeEmptyDOMElement();
  rerender(<SignInNote note={tooMany} wait={{ asked: true, seconds: 0 }} />);
  expect(screen.queryByText("Too many attempts.")).toBeNull();
  expect(screen.queryByRole("timer")).toBeNull();
  expect(screen.getByRole("status"), "the same region").toBe(status);
  expect(status).toHaveTextContent(/^You can try again now\.$/u);
});

it("leaves a refusal that asked for no wait where it is", () => {
  render(
    <SignInNote note={{ ...tooMany, failure: { kind: "timeout" } }} wait={{ asked: false, seconds: 0 }} />,
  );
  expect(screen.getByRole("alert")).not.toBeEmptyDOMElement();
  expect(screen.queryByText("You can try again now.")).toBeNull();
});
