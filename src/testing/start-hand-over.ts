import { screen } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
import { passwordOf } from "./passwords.ts";
import { renderApp } from "./render-app.tsx";
import type { AppScene } from "./render-app.tsx";
import { heading, press, reach, start } from "./walk-wizard.ts";

/** An administrator who has made a key for olivia; `reloaded`: and lost it by a reload. */
export async function startHandOver({ reloaded = false } = {}): Promise<AppScene> {
  const scene = await renderApp("/account", { signedInAs: "administrator" });
  vi.useFakeTimers({ toFake: ["Date"], now: scene.clock.now() });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await reach("account");
  const tab = scene.openTab();
  await tab.signIn({ userName: "olivia", password: passwordOf("olivia") });
  const { id } = await tab.findOwnUser();
  await scene.app.router.navigate(`/users/${id}/enroll${reloaded ? "?begun=true" : ""}`);
  await reach("getReady");
  if (reloaded) return scene;
  await start(scene);
  await atChoice();
  return scene;
}

/** Waits until the three ways are on screen. */
export async function atChoice(): Promise<void> {
  await heading("How will you hand it over?");
}

export const ways = { sharedScreen: "Beside me", phone: "On the phone", paper: "On paper" } as const;

export const handOver = (scene: AppScene, way: keyof typeof ways) => press(scene, ways[way]);

/** On the way of paper: waits until the slip is asked for. */
export async function atSlip(): Promise<void> {
  await heading("On paper");
}

export const printSlip = (scene: AppScene) => press(scene, "Print the slip");
export const goWithoutPrinting = (scene: AppScene) => press(scene, "Go on without printing");
export const confirmCode = (scene: AppScene) => press(scene, "Confirm a code");
export const tickKey = async ({ user }: AppScene) =>
  user.click(await screen.findByRole("checkbox", { name: /secret key/u }));
export const tickCodes = async ({ user }: AppScene) =>
  user.click(await screen.findByRole("checkbox", { name: /scratch codes/u }));

/** The administrator takes the screen back. */
export async function unlock(scene: AppScene, password: string): Promise<void> {
  if (screen.queryByLabelText("Password of the session's owner") === null) {
    const [button] = await screen.findAllByRole("button", { name: "Give the screen back" });
    if (button !== undefined) await scene.user.click(button);
  }
  const field = await screen.findByLabelText("Password of the session's owner");
  await scene.user.clear(field);
  await scene.user.type(field, `${password}{Enter}`);
}
