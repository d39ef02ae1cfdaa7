import { screen } from "@testing-library/react";
import { gate } from "../locales/en/gate.ts";
import type { AppScene } from "./render-app.tsx";
import { press } from "./walk-wizard.ts";

const answers = {
  passed: gate["gate.passed"],
  failed: gate["gate.failed"],
  notAsked: gate["gate.not-asked"],
} as const;

/** Every choice of this answer, in the order of the checks. */
export const choices = (answer: keyof typeof answers) =>
  screen.getAllByRole<HTMLInputElement>("radio", { name: answers[answer] });

/** The first one, which is required. */
export async function failFirstCheck({ user }: Pick<AppScene, "user">): Promise<void> {
  const [first] = choices("failed");
  if (first !== undefined) await user.click(first);
}

export const ticketField = () => screen.getByLabelText(gate["gate.ticket"]);
export const reasonField = () => screen.getByLabelText(gate["gate.reason"]);

/** Answers every check with "passed" and names the ticket. */
export async function passChecks(scene: Pick<AppScene, "user">, ticket = "INC-7"): Promise<void> {
  await screen.findByLabelText(gate["gate.ticket"]);
  for (const choice of choices("passed")) await scene.user.click(choice);
  await scene.user.clear(ticketField());
  // Each key would draw the page anew.
  await scene.user.click(ticketField());
  await scene.user.paste(ticket);
}

/** Goes on from the check of a page that is no call. */
export const passGate = async (scene: AppScene, ticket?: string): Promise<void> => {
  await passChecks(scene, ticket);
  await press(scene, gate["gate.continue"]);
};
