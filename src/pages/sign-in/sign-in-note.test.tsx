import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
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
