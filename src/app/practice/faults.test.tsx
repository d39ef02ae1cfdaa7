import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPractice } from "./testing/render-practice.tsx";

const ada = "ada@practice-appliance";

test("the session that ends at the next call says so, once", async () => {
  const fault = "The session ends at the next call (401)";
  const { user, walkToConfirm, codeOf, typeCode } = await renderPractice();
  await walkToConfirm();
  const code = await codeOf(ada);
  await user.click(screen.getByRole("checkbox", { name: fault }));
  await typeCode(code);
  expect((await screen.findAllByText(/^Your session has ended/u))[0]).toBeVisible();
  expect(screen.getByRole("checkbox", { name: fault })).not.toBeChecked();
});

test("an enrollment in another tab ends this one", async () => {
  const { walkToConfirm, press } = await renderPractice();
  await press("Start a setup in another tab");
  expect(await screen.findByText("No setup is in progress.")).toBeVisible();
  await walkToConfirm();
  await press("Start a setup in another tab");
  expect(await screen.findByText(/^Setup was started again somewhere else/u)).toBeVisible();
});
