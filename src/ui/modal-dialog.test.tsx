import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ModalDialog } from "./modal-dialog.tsx";

test("it is a modal dialog with its title for a name and the focus on it", () => {
  render(
    <ModalDialog open title="Are you still there?">
      <p>You will be signed out.</p>
    </ModalDialog>,
  );
  expect(screen.getByRole("dialog", { name: "Are you still there?" })).toHaveAttribute("open");
  expect(screen.getByRole("heading", { name: "Are you still there?" })).toHaveFocus();
});

test("a field to fill has the focus first", () => {
  render(
    <ModalDialog open title="Sign in again">
      <input type="hidden" />
      <input aria-label="Password" />
    </ModalDialog>,
  );
  expect(screen.getByLabelText("Password")).toHaveFocus();
});

test("Esc asks the page and closes nothing by itself", () => {
  const close = vi.fn<() => void>();
  render(
    <ModalDialog open title="Leave?" onClose={close}>
      <p>Codes are unsaved.</p>
    </ModalDialog>,
  );
  const cancelled = fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  expect(cancelled).toBe(false);
  expect(close).toHaveBeenCalledTimes(1);
  expect(screen.getByRole("dialog")).toBeVisible();
});

test("closed, nothing of it is on the page", () => {
  render(
    <ModalDialog open={false} title="Leave?">
      <p>Codes are unsaved.</p>
    </ModalDialog>,
  );
  expect(screen.queryByText("Codes are unsaved.")).toBeNull();
});
