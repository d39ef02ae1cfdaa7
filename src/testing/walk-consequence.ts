import { screen } from "@testing-library/react";
import { consequence } from "../locales/en/consequence.ts";
import { signIn } from "../locales/en/sign-in.ts";
import { enrollUser, type EnrolledUser } from "./enroll-user.ts";
import { renderApp, type AppScene, type RenderOptions } from "./render-app.tsx";
import { passGate } from "./walk-gate.ts";
import { heading } from "./walk-wizard.ts";

export const nameField = () => screen.getByLabelText(consequence["consequence.name"]);
export const passwordField = () => screen.findByLabelText(consequence["consequence.password"]);
export const queryPasswordField = () => screen.queryByLabelText(consequence["consequence.password"]);
export const stepUpCodeField = () => screen.findByLabelText(signIn["sign-in.code.field"]);
export const turnOffButton = () => screen.getByRole("button", { name: consequence["consequence.turn-off"] });
export const queryTurnOffButton = () =>
  screen.queryByRole("button", { name: consequence["consequence.turn-off"] });
export const checkAgainButton = () =>
  screen.getByRole("button", { name: consequence["consequence.check-again"] });

/** Checks who it is, then types their name. */
export async function consent(scene: AppScene, ticket = "INC-1"): Promise<void> {
  await passGate(scene, ticket);
  await scene.user.type(await screen.findByLabelText(consequence["consequence.name"]), "olivia");
}

/** The heading of the page, or of what came of it, once it is there. */
export const outcome = {
  asked: () => heading(consequence["consequence.turn-off.heading"]),
  off: () => heading(consequence["consequence.done"]),
  stillOn: () => heading(consequence["consequence.still-on"]),
  notKnown: () => heading(consequence["consequence.not-known"]),
} as const;

export interface TurnOffScene extends AppScene, EnrolledUser {}

/** An administrator before the page for olivia, who has MFA. */
export async function openTurnOff(options: RenderOptions = {}): Promise<TurnOffScene> {
  const scene = await renderApp("/sign-in", options);
  const enrolled = await enrollUser(scene, "olivia");
  await scene.signIn("administrator");
  await screen.findByText("MFA is off");
  await scene.app.router.navigate(`/users/${enrolled.userId}/turn-off`);
  await outcome.asked();
  return { ...scene, ...enrolled };
}

/** Agrees, and sends it. */
export async function sendTurnOff(scene: AppScene): Promise<void> {
  await consent(scene);
  await scene.user.click(turnOffButton());
}
