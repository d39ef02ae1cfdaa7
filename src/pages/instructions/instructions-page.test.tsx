import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp } from "../../testing/render-app.tsx";
import { heading } from "../../testing/walk-wizard.ts";

it("is open without a sign-in, shows the page and the steps of this wizard, and sends nothing", async () => {
  const { faulty } = await renderApp("/instructions");
  await heading("How to set up MFA");
  const steps = screen.getAllByRole("heading", { level: 2 }).map((step) => step.textContent);
  expect(steps.slice(0, 4)).toEqual(["Your MFA", "1Scan", "2Scratch codes", "3Confirm"]);
  expect(screen.getAllByRole("figure")).toHaveLength(4);
  expect(faulty.sent).toHaveLength(0);
  // Its pictures are apart from the page: no field, no button and no code of theirs is in it.
  expect(screen.queryByLabelText("6-digit code")).toBeNull();
  expect(screen.queryByRole("button", { name: "Copy key" })).toBeNull();
  expect(document.querySelector("[data-qr-code]")).toBeNull();
});
