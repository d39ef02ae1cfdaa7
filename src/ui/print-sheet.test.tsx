import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PrintSheet } from "./print-sheet.tsx";

test("a sheet lies beside the app in the body, and is gone with what mounted it", () => {
  const { unmount } = render(
    <PrintSheet>
      <h1>Scratch codes</h1>
    </PrintSheet>,
  );
  const sheet = screen.getByText("Scratch codes").parentElement;
  expect(sheet?.parentElement).toBe(document.body);
  expect(sheet).toHaveAttribute("data-print-sheet");
  unmount();
  expect(document.querySelector("[data-print-sheet]")).toBeNull();
});
