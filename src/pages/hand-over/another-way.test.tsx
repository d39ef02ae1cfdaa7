import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { passwordOf } from "../../testing/passwords.ts";
import type { AppScene } from "../../testing/render-app.tsx";
import { startHandOver, unlock } from "../../testing/start-hand-over.ts";
import { title } from "../../testing/walk-call.ts";
import { heading, navigate, press } from "../../testing/walk-wizard.ts";

/** On paper as far as the code, with nothing ticked and nothing printed: nobody has seen a code. */
async function lookAtPaper(scene: AppScene): Promise<void> {
  await press(scene, "On paper");
  await press(scene, "Go on without printing");
  await press(scene, "Confirm a code");
  await heading("Confirm with a code");
  await press(scene, "Back");
  await heading("On paper");
  await press(scene, "Back");
  await heading("How will you hand it over?");
}

/** From the first step of the call to its scratch codes. */
async function goToCodes(scene: AppScene): Promise<void> {
  await title("Who is calling");
  for (const box of screen.getAllByRole("checkbox")) await scene.user.click(box);
  await scene.user.type(screen.getByLabelText("Ticket number"), "INC-7");
  await press(scene, "Next");
  await title("Get the phone ready");
  await press(scene, "Next");
  await title("Read out the key");
  await press(scene, "Caller is ready");
  await press(scene, "Next");
  await title("Read out the scratch codes");
}

const saved = () => screen.getByRole("checkbox", { name: "I have saved my scratch codes" });
const writtenDown = () =>
  screen.getByRole("checkbox", { name: "The caller has written down all scratch codes" });

it("has nothing ticked beside me after a look at the paper", async () => {
  const scene = await startHandOver();
  await lookAtPaper(scene);
  await press(scene, "Beside me");
  await heading("Scan the QR code");
  await press(scene, "Continue");
  await heading("Save your scratch codes");
  expect(saved()).not.toBeChecked();
  expect(screen.getByRole("button", { name: "I wrote them down" })).toBeVisible();
});

it("has nothing ticked on the phone after a look at the paper", async () => {
  const scene = await startHandOver();
  await lookAtPaper(scene);
  await press(scene, "On the phone");
  await goToCodes(scene);
  expect(writtenDown()).not.toBeChecked();
  await press(scene, "Caller is ready");
  await press(scene, "Next");
  await title("Read out the scratch codes");
});

it("has nothing ticked in a call that Forward leads to, and asks for no code there", async () => {
  const scene = await startHandOver();
  await press(scene, "On the phone");
  await goToCodes(scene);
  await press(scene, "Caller is ready");
  await scene.user.click(writtenDown());
  await press(scene, "Next");
  await title("Confirm with a code");
  await navigate(scene, -5);
  await heading("How will you hand it over?");
  await lookAtPaper(scene);
  await navigate(scene, 5);
  await title("Read out the scratch codes");
  expect(writtenDown()).not.toBeChecked();
});

it("keeps what was saved beside me for going on beside me", async () => {
  const scene = await startHandOver();
  await press(scene, "Beside me");
  await heading("Scan the QR code");
  await press(scene, "Continue");
  await press(scene, "I wrote them down");
  await unlock(scene, passwordOf("administrator"));
  await heading("How will you hand it over?");
  await press(scene, "Beside me");
  await heading("Save your scratch codes");
  expect(saved()).toBeChecked();
});
