import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPractice } from "./testing/render-practice.tsx";

test("the first page says what one can do, and nobody has to sign in for it", async () => {
  const { press } = await renderPractice(null, "/practice");
  expect(await screen.findByRole("heading", { name: "What do you want to practice?" })).toBeVisible();
  const ways = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(ways).toEqual(["On your own", "Be the agent", "Be the caller"]);
  expect(screen.queryByRole("complementary")).toBeNull();
  await press("Set up MFA as Ada");
  expect(await screen.findByRole("heading", { name: "Your MFA" })).toBeVisible();
  expect(await screen.findByRole("complementary", { name: "Practice tools" })).toBeVisible();
});

test("the agent begins where a call begins", async () => {
  const { press } = await renderPractice(null, "/practice");
  await press("Take a call");
  expect(await screen.findByRole("heading", { name: "Walkthrough" })).toBeVisible();
});

test("a browser that opens no window leaves the phone beside the app, and says so", async () => {
  const { press } = await renderPractice(null, "/practice");
  window.open = () => null;
  await press("Open the caller's phone");
  expect(await screen.findByText(/^Your browser blocked the window/u)).toBeVisible();
  expect(screen.getByRole("button", { name: "Scan the code on the screen" })).toBeVisible();
});
