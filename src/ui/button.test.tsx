import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Button } from "./button.tsx";

test("a busy button does nothing, keeps its name and keeps the focus", async () => {
  const press = vi.fn<() => void>();
  const { rerender } = render(<Button onClick={press}>Start</Button>);
  screen.getByRole("button").focus();
  rerender(
    <Button busy onClick={press}>
      Start
    </Button>,
  );
  const button = screen.getByRole("button", { name: "Start" });
  await userEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute("aria-disabled", "true");
});

test("a busy or waiting submit button holds the form back", async () => {
  const submit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault());
  const form = (busy: boolean) => (
    <form onSubmit={submit}>
      <Button type="submit" busy={busy}>
        Sign in
      </Button>
    </form>
  );
  const { rerender } = render(form(true));
  await userEvent.click(screen.getByRole("button"));
  expect(submit).not.toHaveBeenCalled();
  rerender(form(false));
  await userEvent.click(screen.getByRole("button"));
  expect(submit).toHaveBeenCalledTimes(1);
});
