import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPractice } from "./testing/render-practice.tsx";

const ada = "ada@practice-appliance";

test("a phone that is 3 minutes behind is found out", async () => {
  const { user, walkToConfirm, codeOf, typeCode } = await renderPractice();
  await walkToConfirm();
  const right = await codeOf(ada);
  await user.selectOptions(screen.getByLabelText("Phone's clock"), "3 minutes behind");
  await waitFor(async () => expect(await codeOf(ada)).not.toBe(right));
  await typeCode(await codeOf(ada));
  expect(await screen.findByText(/^Your phone's clock is about 3 minutes behind/u)).toBeVisible();
});

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

test("MFA is on in the end although the answer to the next change is lost", async () => {
  const { user, walkToConfirm, codeOf, typeCode } = await renderPractice();
  await walkToConfirm();
  const code = await codeOf(ada);
  await user.click(screen.getByRole("checkbox", { name: "The answer to the next change is lost" }));
  await typeCode(code);
  expect(await screen.findByRole("heading", { name: "MFA is on" })).toBeVisible();
});

test("a server that fails at the code is read back, and the person is asked for the next code", async () => {
  const { user, walkToConfirm, codeOf, typeCode } = await renderPractice();
  await walkToConfirm();
  const code = await codeOf(ada);
  await user.click(screen.getByRole("checkbox", { name: "The server fails at the next change (500)" }));
  await typeCode(code);
  expect(await screen.findByText(/MFA is still off/u)).toBeVisible();
});

test("a server that cannot be reached is named at sign-in", async () => {
  const { user, signIn } = await renderPractice();
  await user.click(await screen.findByRole("checkbox", { name: "The server can't be reached" }));
  await signIn("ada");
  expect(await screen.findByText(/^You're offline/u)).toBeVisible();
});

test("an enrollment in another tab ends this one", async () => {
  const { walkToConfirm, press } = await renderPractice();
  await press("Start a setup in another tab");
  expect(await screen.findByText("No setup is in progress.")).toBeVisible();
  await walkToConfirm();
  await press("Start a setup in another tab");
  expect(await screen.findByText(/^Setup was started again somewhere else/u)).toBeVisible();
});
