import { screen } from "@testing-library/react";
import { enroll } from "../locales/en/enroll.ts";
import { handOver as texts } from "../locales/en/hand-over.ts";
import { holdTime } from "./manual-clock.ts";
import { renderApp, type AppScene, type RenderOptions } from "./render-app.tsx";
import { passGate } from "./walk-gate.ts";
import { countOf, heading, press, reach } from "./walk-wizard.ts";
import { colleague } from "./colleague.ts";

/** An administrator before the choice of a way for olivia; `reloaded`: after a key that was lost by a reload. */
export async function startHandOver({
  reloaded = false,
  ...options
}: RenderOptions & { readonly reloaded?: boolean } = {}): Promise<AppScene> {
  const scene = await renderApp("/account", { signedInAs: "administrator", ...options });
  holdTime(scene);
  await reach("account");
  const tab = await colleague(scene, "olivia");
  const { id } = await tab.findOwnUser();
  await scene.app.router.navigate(`/users/${id}/enroll${reloaded ? "?begun=true" : ""}`);
  if (reloaded) {
    await reach("getReady");
    return scene;
  }
  await atChoice();
  return scene;
}

/** Waits until the three ways are on screen. */
export async function atChoice(): Promise<void> {
  await heading(texts["hand-over.heading"]);
}

export const ways = {
  sharedScreen: texts["hand-over.in-person"],
  phone: texts["hand-over.phone"],
  paper: texts["hand-over.paper"],
} as const;

export const choose = (scene: AppScene, way: keyof typeof ways) => press(scene, ways[way]);

/** Chooses the way; a key is made where there is none, after the identity check. */
export async function handOver(scene: AppScene, way: keyof typeof ways): Promise<void> {
  const made = countOf(scene, "enableMfa") > 0;
  await choose(scene, way);
  if (way === "phone") return;
  if (!made) await passGate(scene);
  if (way === "sharedScreen") await press(scene, texts["hand-over.show"]);
  else await atSlip();
}

/** On the way of paper: waits until the slip is asked for. */
export async function atSlip(): Promise<void> {
  await heading(texts["hand-over.slip.title"]);
}

export const printSlip = (scene: AppScene) => press(scene, texts["hand-over.slip.print"]);
export const goWithoutPrinting = (scene: AppScene) => press(scene, texts["hand-over.slip.without"]);
export const confirmCode = (scene: AppScene) => press(scene, texts["hand-over.slip.next"]);
export const tickKey = async ({ user }: AppScene) =>
  user.click(await screen.findByRole("checkbox", { name: texts["hand-over.slip.key"] }));
export const tickCodes = async ({ user }: AppScene) =>
  user.click(await screen.findByRole("checkbox", { name: texts["hand-over.slip.codes"] }));

export const cancel = (scene: AppScene) => press(scene, enroll["enroll.cancel"]);
/** The way out from the end of an enrollment for somebody else. */
export const toUsers = (scene: AppScene) => press(scene, texts["enroll.done.go.other"]);

/** The administrator takes the screen back. */
export async function unlock(scene: AppScene, password: string): Promise<void> {
  if (screen.queryByLabelText(texts["hand-over.unlock.password"]) === null) {
    const [button] = await screen.findAllByRole("button", { name: texts["hand-over.screen.leave"] });
    if (button !== undefined) await scene.user.click(button);
  }
  const field = await screen.findByLabelText(texts["hand-over.unlock.password"]);
  await scene.user.clear(field);
  await scene.user.type(field, `${password}{Enter}`);
}
