import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CodeList } from "./code-list.tsx";

const codes = ["58189682", "89975527"];

function show(dead: boolean) {
  render(
    <CodeList
      codes={codes}
      label="Scratch codes"
      dead={dead}
      covered={false}
      coveredLabel="Hidden"
      peekLabel="Peek"
    />,
  );
  return screen.getAllByRole("listitem");
}

test("each code is one string in a named list, not for translators", () => {
  expect(show(false).map((item) => item.textContent)).toEqual(codes);
  expect(screen.getByRole("list", { name: "Scratch codes" })).toHaveAttribute("translate", "no");
});

test("codes that do not count any more are struck out", () => {
  for (const item of show(true)) expect(item.querySelector("s")).not.toBeNull();
});
