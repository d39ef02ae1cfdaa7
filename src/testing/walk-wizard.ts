import { getConfig, screen, within } from "@testing-library/react";
import { onTestFinished, vi } from "vitest";
import type { Call } from "../api/call.ts";
import { scan } from "./authenticator.ts";
import type { Authenticator } from "./authenticator.ts";
import { renderApp } from "./render-app.tsx";
import type { AppScene } from "./render-app.tsx";
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

/** Signed in, before `Start`. This computer's clock agrees with the server's. */
export async function walkToStart(options: WalkOptions = {}): Promise<AppScene> {
  const { path = "/enroll", userName = "olivia" } = options;
  const scene = await renderApp(path, options);
  vi.useFakeTimers({ toFake: ["Date"], now: scene.clock.now() });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await scene.signIn(userName);
  await screen.findByRole("button", { name: "Start" });
  return scene;
}

/** At the QR code, with a phone that has scanned it. */
export async function walkToScan(options: WalkOptions = {}): Promise<WizardScene> {
  const scene = await walkToStart(options);
  await press(scene, "Start");
  await heading("Scan the QR code");
  return withPhone(scene);
}

/** Reads what is on screen, which comes a frame after the QR code. */
export async function withPhone(scene: AppScene): Promise<WizardScene> {
  const link = await screen.findByRole("link", { name: "Open in authenticator app" });
  const key = within(screen.getByRole("group", { name: "Secret key" })).getByRole("code");
  return { ...scene, phone: scan(link.getAttribute("href") ?? ""), secretKey: key.textContent };
}

export async function walkToCodes(options: WalkOptions = {}): Promise<WizardScene> {
  const scene = await walkToScan(options);
  await press(scene, "Continue");
  await heading("Save your scratch codes");
  return scene;
}

/** At the code field, the scratch codes written down. */
export async function walkToConfirm(options: WalkOptions = {}): Promise<WizardScene> {
  const scene = await walkToCodes(options);
  await passCodes(scene);
  return scene;
}

export async function passCodes(scene: AppScene): Promise<void> {
  await press(scene, "I wrote them down");
  await press(scene, "Continue");
  await heading("Confirm with a code");
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
  const field = screen.getByLabelText("Six-digit code");
  await scene.user.clear(field);
  await scene.user.type(field, code);
}

/** Lets time pass for app, server and this computer. */
export async function pass(scene: AppScene, seconds: number): Promise<void> {
  await scene.clock.advance(seconds * 1_000);
  vi.setSystemTime(scene.clock.now());
}
