import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { walkToConfirm } from "../../testing/walk-wizard.ts";

it("the code field is not wrong before a code was typed", async () => {
  await walkToConfirm();
  expect(screen.getByLabelText("Six-digit code")).toBeValid();
  expect(screen.getByLabelText("Six-digit code")).not.toHaveAttribute("aria-invalid");
});
