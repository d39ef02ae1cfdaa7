import { getConfig, screen, within } from "@testing-library/react";
import type { Call } from "../api/contract/calls.ts";
import { account } from "../locales/en/account.ts";
import { enroll } from "../locales/en/enroll.ts";
import { frame } from "../locales/en/frame.ts";
import { handOver } from "../locales/en/hand-over.ts";
import { users } from "../locales/en/users.ts";
import { scan, type Authenticator } from "./authenticator.ts";
import { holdTime } from "./manual-clock.ts";
import { renderApp, type AppScene } from "./render-app.tsx";
import type { ApplianceOptions } from "./start-appliance.ts";

export interface WizardScene extends AppScene {
  readonly phone: Authenticator;
  readonly secretKey: string;
}

export interface WalkOptions extends ApplianceOptions {
  readonly path?: string;
  readonly userName?: string;
}

/** How many requests of this call left the app. */
export function countOf(scene: AppScene, call: Call): number {
  return scene.faulty.sent.filter((request) => request.call === call).length;
}

/** The page's heading, once it is there. */
export function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole("heading", { name, level: 1 });
}

export async function press(scene: AppScene, name: string): Promise<void> {
  await scene.user.click(await screen.findByRole("button", { name }));
}

/** By the words of the catalog: a change of wording is one line there and none in a test. */
const headings = {
  getReady: handOver["enroll.ready.heading"],
  newPhone: account["enroll.new-phone.heading"],
  scan: enroll["enroll.scan.heading"],
  scratchCodes: enroll["enroll.codes.heading"],
  confirm: enroll["enroll.confirm.heading"],
  done: enroll["enroll.done.heading"],
  stopped: enroll["enroll.stopped.heading"],
  account: frame["frame.nav.account"],
  users: users["users.heading"],
} as const;

/** Waits until this step of the wizard, or the page before or after it, is on screen. */
export function reach(view: keyof typeof headings): Promise<HTMLElement> {
  return heading(headings[view]);
}

export const start = (scene: AppScene) => press(scene, enroll["enroll.start"]);
export const goOn = (scene: AppScene) => press(scene, enroll["enroll.continue"]);
export const goBack = (scene: AppScene) => press(scene, enroll["enroll.back"]);
/** The last way to keep the scratch codes; then the primary button leads on. */
export const wroteDown = (scene: AppScene) => press(scene, enroll["enroll.codes.wrote-down"]);
export const codesSaved = (scene: AppScene) => press(scene, enroll["enroll.codes.saved"]);
export const hideSecrets = (scene: AppScene) => press(scene, frame["frame.hide-secrets"]);
export const showSecrets = (scene: AppScene) => press(scene, frame["frame.show-secrets"]);

/** Sends what stands in the code field. */
export const turnOn = (scene: AppScene) => press(scene, enroll["enroll.confirm.submit"]);
export const checkAgain = (scene: AppScene) => press(scene, enroll["enroll.unknown.check"]);
/** From the end of the wizard. */
export const leaveDone = (scene: AppScene) => press(scene, enroll["enroll.done.go"]);
export const newPhone = (scene: AppScene) => press(scene, enroll["enroll.ready.new-phone"]);

export const codeField = () => screen.getByLabelText(enroll["enroll.confirm.field"]);

/** The scratch codes as they are listed. */
export async function scratchCodes(): Promise<string[]> {
  const list = await screen.findByRole("list", { name: enroll["enroll.steps.codes"] });
  return within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
}

/** Leads on from the scratch codes, once a way to keep them was used. */
export const savedButton = () => screen.getByRole("button", { name: enroll["enroll.codes.saved"] });

/** The key beside the QR code, as it is shown; it comes a frame after the code. */
export const keyGroup = () => screen.findByRole("group", { name: enroll["enroll.scan.key"] });

/** Signed in, before `Start`. This computer's clock agrees with the server's. */
export async function walkToStart(options: WalkOptions = {}): Promise<AppScene> {
  const { path = "/enroll", userName = "olivia" } = options;
  const scene = await renderApp(path, options);
  holdTime(scene);
  await scene.signIn(userName);
  await screen.findByRole("button", { name: enroll["enroll.start"] });
  return scene;
}

/** At the QR code, with a phone that has scanned it. */
export async function walkToScan(options: WalkOptions = {}): Promise<WizardScene> {
  const scene = await walkToStart(options);
  await start(scene);
  await reach("scan");
  return withPhone(scene);
}

/** Reads what is on screen, which comes a frame after the QR code. */
export async function withPhone(scene: AppScene): Promise<WizardScene> {
  const link = await screen.findByRole("link", { name: enroll["enroll.scan.open"] });
  const key = within(screen.getByRole("group", { name: enroll["enroll.scan.key"] })).getByRole("code");
  return { ...scene, phone: scan(link.getAttribute("href") ?? ""), secretKey: key.textContent };
}

export async function walkToCodes(options: WalkOptions = {}): Promise<WizardScene> {
  const scene = await walkToScan(options);
  await goOn(scene);
  await reach("scratchCodes");
  return scene;
}

/** At the code field, the scratch codes written down. */
export async function walkToConfirm(options: WalkOptions = {}): Promise<WizardScene> {
  const scene = await walkToCodes(options);
  await passCodes(scene);
  return scene;
}

export async function passCodes(scene: AppScene): Promise<void> {
  await wroteDown(scene);
  await codesSaved(scene);
  await reach("confirm");
}

/** A move that is no click: Back and Forward of the browser (a number of entries), or a link elsewhere. */
export async function navigate(scene: AppScene, to: string | number): Promise<void> {
  const { router } = scene.app;
  await getConfig().asyncWrapper(async () => {
    await (typeof to === "number" ? router.navigate(to) : router.navigate(to));
  });
}

/** Types a code over what stands in the field; six digits send themselves. */
export async function typeCode(scene: AppScene, code: string): Promise<void> {
  const field = codeField();
  await scene.user.clear(field);
  await scene.user.type(field, code);
}
