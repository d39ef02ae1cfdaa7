import { screen } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
import { passwordOf } from "./passwords.ts";
import { renderApp } from "./render-app.tsx";
import type { AppScene } from "./render-app.tsx";
import { heading, press } from "./walk-wizard.ts";

/** An administrator who has made a key for olivia; `reloaded`: and lost it by a reload. */
export async function startHandOver({ reloaded = false } = {}): Promise<AppScene> {
  const scene = await renderApp("/account", { signedInAs: "administrator" });
  vi.useFakeTimers({ toFake: ["Date"], now: scene.clock.now() });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await heading("Your MFA");
  const tab = scene.openTab();
  await tab.signIn({ userName: "olivia", password: passwordOf("olivia") });
  const { id } = await tab.findOwnUser();
  await scene.app.router.navigate(`/users/${id}/enroll${reloaded ? "?begun=true" : ""}`);
  await heading("Get ready");
  if (reloaded) return scene;
  await press(scene, "Start");
  await heading("How will you hand it over?");
  return scene;
}

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
