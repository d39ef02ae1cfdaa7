import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { QrWarmUp } from "./qr-warm-up.tsx";

it("draws a code that nobody sees, hears or scans", () => {
  const { container, queryByRole } = render(<QrWarmUp />);
  const drawn = container.querySelector("svg");
  expect(drawn?.querySelectorAll("path")).toHaveLength(2);
  expect(drawn).not.toBeVisible();
  expect(queryByRole("img")).toBeNull();
});
