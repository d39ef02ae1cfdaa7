import { screen } from "@testing-library/react";
import { consequence } from "../locales/en/consequence.ts";
import { enrollUser } from "./enroll-user.ts";
import type { EnrolledUser } from "./enroll-user.ts";
import { renderApp } from "./render-app.tsx";
import type { AppScene } from "./render-app.tsx";
import { heading } from "./walk-wizard.ts";

export const reasonField = () => screen.getByLabelText(consequence["consequence.reason"]);
export const queryReasonField = () => screen.queryByLabelText(consequence["consequence.reason"]);
export const nameField = () => screen.getByLabelText(consequence["consequence.name"]);
export const passwordField = () => screen.findByLabelText(consequence["consequence.password"]);
export const queryPasswordField = () => screen.queryByLabelText(consequence["consequence.password"]);
export const turnOffButton = () => screen.getByRole("button", { name: consequence["consequence.turn-off"] });
export const queryTurnOffButton = () =>
  screen.queryByRole("button", { name: consequence["consequence.turn-off"] });
export const checkAgainButton = () =>
  screen.getByRole("button", { name: consequence["consequence.check-again"] });

/** Types why, and for whom. */
export async function consent(scene: AppScene, reason = "INC-1"): Promise<void> {
  await scene.user.type(reasonField(), reason);
  await scene.user.type(nameField(), "olivia");
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
export async function openTurnOff(): Promise<TurnOffScene> {
  const scene = await renderApp("/sign-in");
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
