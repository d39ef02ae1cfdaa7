import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { enrollUser } from "../../testing/enroll-user.ts";
import { holdTime, pass } from "../../testing/hold-time.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { secondFactorField } from "../../testing/second-factor.ts";
import { SignInNote } from "./sign-in-note.tsx";
import type { StageNote } from "./use-sign-in-flow.ts";

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
  const { rerender } = render(<SignInNote note={tooMany} waitSeconds={1} />);
  expect(screen.getByRole("alert")).toHaveTextContent("Too many attempts.");
  const status = screen.getByRole("status");
  expect(status).toBeEmptyDOMElement();
  rerender(<SignInNote note={tooMany} waitSeconds={0} />);
  expect(screen.queryByText("Too many attempts.")).toBeNull();
  expect(screen.queryByRole("timer")).toBeNull();
  expect(screen.getByRole("status"), "the same region").toBe(status);
  expect(status).toHaveTextContent(/^You can try again now\.$/u);
});

it("leaves a refusal that asked for no wait where it is", () => {
  render(<SignInNote note={{ ...tooMany, failure: { kind: "timeout" } }} waitSeconds={0} />);
  expect(screen.getByRole("alert")).not.toBeEmptyDOMElement();
  expect(screen.queryByText("You can try again now.")).toBeNull();
});

it("says at the code, after the wait, that one may try again", async () => {
  const scene = await renderApp("/sign-in");
  holdTime(scene);
  await enrollUser(scene, "olivia");
  await scene.signIn("olivia");
  const field = await secondFactorField();
  scene.faulty.inject("answerChallenge", { kind: "status", status: 429, headers: { "Retry-After": "1" } }, 1);
  await scene.user.type(field, "000000{Enter}");
  expect(await screen.findByText("Too many attempts.")).toBeVisible();
  await pass(scene, 1);
  expect(await screen.findByText("You can try again now.")).toBeVisible();
  expect(screen.queryByText("Too many attempts.")).toBeNull();
});
