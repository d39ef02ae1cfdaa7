import { screen, within } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
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
  await heading("Walkthrough");
  return { ...scene, userId };
}

/** The heading of a step of the call, once it is there. */
export const title = (name: string) => screen.findByRole("heading", { name, level: 2 });

/** Past the identity checks and the ticket. */
export async function identify(call: Call): Promise<void> {
  await title("Who is calling");
  for (const box of screen.getAllByRole("checkbox")) await call.user.click(box);
  await call.user.type(screen.getByLabelText("Ticket number"), "INC-7");
  await press(call, "Next");
  await title("Get the phone ready");
}

/** To the key, still covered. */
export async function goToKey(call: Call): Promise<void> {
  await identify(call);
  await press(call, "Next");
  await title("Read out the key");
}

/** The key as it is read out. */
export function heardKey(): string {
  const list = screen.getByRole("list", { name: "Secret key, spelled out in groups of four" });
  return within(list)
    .getAllByRole("listitem")
    .map((item) => item.querySelector("code")?.textContent ?? "")
    .join("");
}

/** To the code field, with the key that was read out. */
export async function goToConfirm(call: Call): Promise<string> {
  await goToKey(call);
  await press(call, "Caller is ready");
  const key = heardKey();
  await press(call, "Next");
  await title("Read out the scratch codes");
  await press(call, "Caller is ready");
  await call.user.click(screen.getByRole("checkbox", { name: /written down/u }));
  await press(call, "Next");
  await title("Confirm with a code");
  return key;
}
