import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ModalDialog } from "./modal-dialog.tsx";

test("it is a modal dialog with its title for a name and the focus on it", () => {
  render(
    <ModalDialog title="Are you still there?">
      <p>You will be signed out.</p>
    </ModalDialog>,
  );
  expect(screen.getByRole("dialog", { name: "Are you still there?" })).toHaveAttribute("open");
  expect(screen.getByRole("heading", { name: "Are you still there?" })).toHaveFocus();
});

test("a field to fill has the focus first", () => {
  render(
    <ModalDialog title="Sign in again">
      <input type="hidden" />
      <input aria-label="Password" />
    </ModalDialog>,
  );
  expect(screen.getByLabelText("Password")).toHaveFocus();
});

test("Esc asks the page and closes nothing by itself", () => {
  const close = vi.fn<() => void>();
  render(
    <ModalDialog title="Leave?" onClose={close}>
      <p>Codes are unsaved.</p>
    </ModalDialog>,
  );
  const cancelled = fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  expect(cancelled).toBe(false);
  expect(close).toHaveBeenCalledTimes(1);
  expect(screen.getByRole("dialog")).toBeVisible();
});

test("it is closed while it is still in the document, or the browser gives no focus back", () => {
  const whenClosed = vi.fn<(inDocument: boolean) => void>();
  vi.spyOn(HTMLDialogElement.prototype, "close").mockImplementation(function (this: HTMLDialogElement) {
    whenClosed(this.isConnected);
  });
  const page = (asked: boolean) => (
    <main>
      {asked && (
        <ModalDialog title="Leave?">
          <p>Codes are unsaved.</p>
        </ModalDialog>
      )}
    </main>
  );
  const { rerender } = render(page(true));
  rerender(page(false));
  expect(whenClosed.mock.calls).toEqual([[true]]);
  expect(screen.queryByText("Codes are unsaved.")).toBeNull();
});
