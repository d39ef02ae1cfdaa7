import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPractice } from "./testing/render-practice.tsx";

test("a trainer's call is taken by its number, talked through, scored, and the next one comes in", async () => {
  const { user, press } = await renderPractice(null, "/practice");
  await user.selectOptions(await screen.findByLabelText("Call"), "Call 2");
  await press("Take a call");
  expect(await screen.findByRole("heading", { name: "Walkthrough" })).toBeVisible();
  const said = within(await screen.findByRole("log", { name: "What was said" }));
  expect(said.getByText(/^It's Grace\. I'm at the airport/u)).toBeVisible();
  const number = (await screen.findAllByText("4402")).at(0);
  expect(number).toBeVisible();
  expect(screen.queryByText("Simulated phone")).toBeNull();
  await press("Call back");
  expect(said.getByText(/^Grace speaking\. No, I didn't call you/u)).toBeVisible();
  await press("Ask for the code");
  expect(await said.findByText("I don't see a code.")).toBeVisible();
  await press("Hang up");
  expect(screen.getByRole("heading", { name: "Score: 2 of 3" })).toBeVisible();
  expect(screen.getByText("You hung up without a note")).toBeVisible();
  await press("Next call");
  expect(screen.queryByRole("heading", { name: "Call 2" })).toBeNull();
  await press("Hang up");
  await press("No more calls");
  expect(screen.getByRole("heading", { name: "Simulated phone" })).toBeVisible();
});
