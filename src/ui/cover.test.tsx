import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Cover } from "./cover.tsx";
import styles from "./cover.module.css";

function show(covered: boolean) {
  render(
    <Cover covered={covered} coveredLabel="Hidden" peekLabel="Peek">
      <code>58189682</code>
    </Cover>,
  );
  return () => screen.getByText("58189682").parentElement?.className === styles["hidden"];
}

test("without a cover the secret is shown and there is nothing to press", () => {
  expect(show(false)()).toBe(false);
  expect(screen.queryByRole("button")).toBeNull();
});

test("a covered secret is seen while the tile is pressed, and no longer", () => {
  const hidden = show(true);
  const tile = screen.getByRole("button", { name: "Hidden. Peek" });
  expect(hidden()).toBe(true);
  fireEvent.pointerDown(tile);
  expect(hidden()).toBe(false);
  fireEvent.pointerUp(tile);
  expect(hidden()).toBe(true);
});

test.each(["pointerLeave", "pointerCancel", "blur"] as const)("%s covers it again", (event) => {
  const hidden = show(true);
  const tile = screen.getByRole("button");
  fireEvent.pointerDown(tile);
  fireEvent[event](tile);
  expect(hidden()).toBe(true);
});

test("Space and Enter peek while they are held", async () => {
  const hidden = show(true);
  const keys = userEvent.setup();
  await keys.tab();
  for (const key of ["[Space", "[Enter"]) {
    await keys.keyboard(`${key}>]`);
    expect(hidden()).toBe(false);
    await keys.keyboard(`${key.replace("[", "[/")}]`);
    expect(hidden()).toBe(true);
  }
});
