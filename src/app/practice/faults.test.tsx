import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPractice } from "./testing/render-practice.tsx";

test("an enrollment in another tab ends this one", async () => {
  const { walkToConfirm, press } = await renderPractice();
  await press("Start a setup in another tab");
  expect(await screen.findByText("No setup is in progress.")).toBeVisible();
  await walkToConfirm();
  await press("Start a setup in another tab");
  expect(await screen.findByText(/^Setup was started again somewhere else/u)).toBeVisible();
});
