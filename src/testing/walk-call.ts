import { screen, within } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
import { walkthrough } from "../locales/en/walkthrough.ts";
import { passwordOf } from "./passwords.ts";
import { renderApp } from "./render-app.tsx";
import type { AppScene, RenderOptions } from "./render-app.tsx";
import { heading, press } from "./walk-wizard.ts";

export interface Call extends AppScene {
  readonly userId: string;
}

/** An agent before the step of a call with olivia. */
export async function openCall(step = 1, options: RenderOptions = {}): Promise<Call> {
  const scene = await renderApp("/account", { signedInAs: "administrator", ...options });
  vi.useFakeTimers({ toFake: ["Date"], now: scene.clock.now() });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const tab = scene.openTab();
  await tab.signIn({ userName: "olivia", password: passwordOf("olivia") });
  const { id: userId } = await tab.findOwnUser();
  await scene.app.router.navigate(`/walkthrough/${userId}/${String(step)}`);
  await heading(walkthrough["walkthrough.heading"]);
  return { ...scene, userId };
}

const titles = {
  identity: walkthrough["walkthrough.identity.title"],
  prepare: walkthrough["walkthrough.prepare.title"],
  key: walkthrough["walkthrough.key.title"],
  codes: walkthrough["walkthrough.codes.title"],
  confirm: walkthrough["walkthrough.confirm.title"],
  done: walkthrough["walkthrough.done.title"],
} as const;

/** Waits until this step of the call is on screen. */
export async function atStep(step: keyof typeof titles): Promise<void> {
  await screen.findByRole("heading", { name: titles[step], level: 2 });
}

export const next = (scene: AppScene) => press(scene, walkthrough["walkthrough.next"]);
export const previous = (scene: AppScene) => press(scene, walkthrough["walkthrough.previous"]);
export const callerReady = (scene: AppScene) => press(scene, walkthrough["walkthrough.ready"]);

export const endCall = (scene: AppScene) => press(scene, walkthrough["walkthrough.leave"]);
/** After a reload. */
export const beginAgain = (scene: AppScene) => press(scene, walkthrough["walkthrough.begin-again"]);

/** Presses `Copy ticket note`, and tells what is in the clipboard then. */
export async function copyNote(scene: AppScene): Promise<string> {
  await press(scene, walkthrough["walkthrough.copy-note"]);
  return navigator.clipboard.readText();
}

export const queryEndCall = () => screen.queryByRole("button", { name: walkthrough["walkthrough.leave"] });
export const ticketField = () => screen.getByLabelText(walkthrough["walkthrough.identity.ticket"]);
/** The box of the step of the scratch codes. */
export const writtenDownBox = () =>
  screen.getByRole("checkbox", { name: walkthrough["walkthrough.codes.written"] });

/** Ticks every check and types the ticket. */
export async function fillChecks(scene: AppScene): Promise<void> {
  await atStep("identity");
  for (const box of screen.getAllByRole("checkbox")) await scene.user.click(box);
  await scene.user.type(ticketField(), "INC-7");
}

/** Past the identity checks and the ticket. */
export async function identify(scene: AppScene): Promise<void> {
  await fillChecks(scene);
  await next(scene);
  await atStep("prepare");
}

/** To the key, still covered. */
export async function goToKey(scene: AppScene): Promise<void> {
  await identify(scene);
  await next(scene);
  await atStep("key");
}

/** Past the key, which was read out, to the scratch codes, still covered. */
export async function goToCodes(scene: AppScene): Promise<string> {
  await goToKey(scene);
  await callerReady(scene);
  const key = heardKey();
  await next(scene);
  await atStep("codes");
  return key;
}

/** The key as it is read out. */
export function heardKey(): string {
  const list = screen.getByRole("list", { name: walkthrough["walkthrough.key.list"] });
  return within(list)
    .getAllByRole("listitem")
    .map((item) => item.querySelector("code")?.textContent ?? "")
    .join("");
}

/** To the code field, with the key that was read out. */
export async function goToConfirm(scene: AppScene): Promise<string> {
  const key = await goToCodes(scene);
  await callerReady(scene);
  await scene.user.click(writtenDownBox());
  await next(scene);
  await atStep("confirm");
  return key;
}
