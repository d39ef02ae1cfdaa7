import { screen, within } from "@testing-library/react";
import type { CallOutcome } from "../queries/change-case.ts";
import { account } from "../locales/en/account.ts";
import { walkthrough } from "../locales/en/walkthrough.ts";
import { heardKey } from "./heard-key.ts";
import { holdTime } from "./manual-clock.ts";
import { passChecks } from "./walk-gate.ts";
import { enrollUser } from "./enroll-user.ts";
import { renderApp, type AppScene, type RenderOptions } from "./render-app.tsx";
import { heading, navigate, press, reach } from "./walk-wizard.ts";
import { colleague } from "./colleague.ts";

export interface Call extends AppScene {
  readonly userId: string;
}

/** An agent before the step of a call with olivia. */
export async function openCall(step = 1, options: RenderOptions = {}): Promise<Call> {
  const scene = await renderApp("/account", { signedInAs: "administrator", ...options });
  holdTime(scene);
  const tab = await colleague(scene, "olivia");
  const { id: userId } = await tab.findOwnUser();
  await scene.app.router.navigate(`/walkthrough/${userId}/${String(step)}`);
  await heading(walkthrough["walkthrough.heading"]);
  return { ...scene, userId };
}

const titles = {
  identity: walkthrough["walkthrough.identity.title"],
  /** Of a caller who has MFA, before the phone is made ready. */
  consent: account["enroll.new-phone.heading"],
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

const endButton = walkthrough["walkthrough.end"];
/** Ends the call for this reason, as far as the note and the record. */
export async function endCall(scene: AppScene, reason: CallOutcome = "hungUp"): Promise<string> {
  await press(scene, endButton);
  const dialog = within(await screen.findByRole("dialog"));
  await scene.user.click(dialog.getByRole("radio", { name: walkthrough[`walkthrough.end.${reason}`] }));
  await scene.user.click(dialog.getByRole("button", { name: endButton }));
  await screen.findByRole("heading", { name: walkthrough["walkthrough.end.ended"] });
  return navigator.clipboard.readText();
}

/** From the end of a call, to the question who is calling. */
export async function nextCaller(scene: AppScene): Promise<void> {
  await press(scene, walkthrough["walkthrough.end.next"]);
  await screen.findByText(walkthrough["walkthrough.choose.text"]);
}
/** After a reload. */
export const beginAgain = (scene: AppScene) => press(scene, walkthrough["walkthrough.begin-again"]);

/** Copies the note while the call goes on, and tells what is in the clipboard then. */
export async function copyNote(scene: AppScene): Promise<string> {
  await press(scene, endButton);
  await press(scene, walkthrough["walkthrough.copy-note"]);
  const note = await navigator.clipboard.readText();
  await press(scene, walkthrough["walkthrough.end.stay"]);
  return note;
}

/** The box of the step of the scratch codes. */
export const writtenDownBox = () =>
  screen.getByRole("checkbox", { name: walkthrough["walkthrough.codes.written"] });

/** Passes every check and names the ticket. */
export async function fillChecks(scene: AppScene): Promise<void> {
  await atStep("identity");
  await passChecks(scene);
}

/** In a call with olivia, whose MFA is on: to the question whether the old phone may stop working. */
export async function askForNewPhone(call: Call): Promise<void> {
  await enrollUser(call, "olivia");
  await navigate(call, "/account");
  await reach("account");
  await navigate(call, `/walkthrough/${call.userId}/1`);
  await fillChecks(call);
  await next(call);
  await atStep("consent");
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

/** To the key for a new phone of olivia, whose MFA is on. */
export async function goToNewKey(call: Call): Promise<void> {
  await askForNewPhone(call);
  await next(call);
  await atStep("prepare");
  await next(call);
  await atStep("key");
  await callerReady(call);
}

/** Past the key, which was read out, to the scratch codes, still covered. */
export async function goToCodes(scene: AppScene): Promise<string> {
  await goToKey(scene);
  await callerReady(scene);
  return readKey(scene);
}

async function readKey(scene: AppScene): Promise<string> {
  const key = await heardKey(scene);
  await next(scene);
  await atStep("codes");
  return key;
}

/** To the code field, with the key that was read out. */
export async function goToConfirm(scene: AppScene): Promise<string> {
  await goToKey(scene);
  await callerReady(scene);
  return fromKeyToConfirm(scene);
}

/** The same from the key, uncovered. */
export async function fromKeyToConfirm(scene: AppScene): Promise<string> {
  const key = await readKey(scene);
  await callerReady(scene);
  await scene.user.click(writtenDownBox());
  await next(scene);
  await atStep("confirm");
  return key;
}
