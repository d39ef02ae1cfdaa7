import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CodeList } from "./code-list.tsx";

const codes = ["58189682", "89975527"];

test("each code is one string in a named list, not for translators", () => {
  render(
    <CodeList codes={codes} label="Scratch codes" covered={false} coveredLabel="Hidden" peekLabel="Peek" />,
  );
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(codes);
  expect(screen.getByRole("list", { name: "Scratch codes" })).toHaveAttribute("translate", "no");
});
