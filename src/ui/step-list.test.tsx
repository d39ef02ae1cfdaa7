import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { StepList } from "./step-list.tsx";

function show(current: number) {
  render(
    <StepList label="Steps" steps={["Get ready", "Scan", "Confirm"]} current={current} doneLabel="done" />,
  );
  return screen.getAllByRole("listitem");
}

test("the list is named, says what is done and which step is on screen", () => {
  const [ready, scan, confirm] = show(1);
  expect(screen.getByRole("list", { name: "Steps" })).toBeVisible();
  expect(ready).toHaveTextContent("Get ready done");
  expect(scan).toHaveAttribute("aria-current", "step");
  expect(confirm).not.toHaveTextContent("done");
  expect(confirm).not.toHaveAttribute("aria-current");
});

test("at the end every step is done and none is current", () => {
  for (const step of show(3)) {
    expect(step).toHaveTextContent("done");
    expect(step).not.toHaveAttribute("aria-current");
  }
});
