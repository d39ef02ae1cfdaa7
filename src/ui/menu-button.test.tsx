import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { MenuButton } from "./menu-button.tsx";

function show() {
  const chosen = vi.fn<(label: string) => void>();
  const items = ["Set up MFA", "Re-create MFA", "Turn off MFA"].map((label) => ({
    label,
    onSelect: () => chosen(label),
  }));
  render(<MenuButton label="Actions" name="Actions for ada" items={items} />);
  return { chosen, trigger: screen.getByRole("button", { name: "Actions for ada" }) };
}

test("the keyboard opens it, walks round and chooses; the focus comes back", async () => {
  const { chosen, trigger } = show();
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(trigger).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByRole("menuitem", { name: "Set up MFA" })).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}");
  expect(screen.getByRole("menuitem", { name: "Turn off MFA" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(chosen).toHaveBeenCalledExactlyOnceWith("Re-create MFA");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(trigger).toHaveFocus();
});

test("Esc closes it and gives the focus back", async () => {
  const { trigger } = show();
  await userEvent.click(trigger);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(trigger).toHaveFocus();
});

test("it closes when the focus goes elsewhere", async () => {
  const { trigger } = show();
  await userEvent.click(trigger);
  await userEvent.click(document.body);
  expect(screen.queryByRole("menu")).toBeNull();
});
