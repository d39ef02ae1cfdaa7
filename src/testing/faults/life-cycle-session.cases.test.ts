import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { holdTime, pass } from "../manual-clock.ts";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import {
  countOf,
  goBack,
  goOn,
  heading,
  navigate,
  reach,
  scratchCodes,
  showSecrets,
  typeCode,
  walkToConfirm,
  walkToScan,
  withPhone,
  type WizardScene,
} from "../walk-wizard.ts";
import { buttons } from "../buttons.ts";
import { colleague } from "../colleague.ts";

async function signInAgain(scene: WizardScene): Promise<void> {
  const dialog = await screen.findByRole("dialog", { name: "Sign in again" });
  await scene.user.type(within(dialog).getByLabelText("Password"), passwordOf("olivia"));
  await scene.user.click(within(dialog).getByRole("button", { name: buttons.signIn }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

async function expireSession(scene: WizardScene): Promise<void> {
  scene.faulty.inject("refresh", { kind: "status", status: 400 });
  scene.clock.sleep(16 * 60_000);
  await pass(scene, 0);
  document.dispatchEvent(new Event("visibilitychange"));
  await screen.findByRole("dialog", { name: "Sign in again" });
  scene.faulty.heal();
}

describe("a session that ends in the middle of the wizard", () => {
  it("is signed in again over it by the same person, who finds key and codes as they were", async () => {
    const scene = await walkToScan();
    await goOn(scene);
    await reach("scratchCodes");
    const codes = await scratchCodes();
    await goBack(scene);
    await expireSession(scene);
    await signInAgain(scene);
    await showSecrets(scene);
    expect((await withPhone(scene)).secretKey).toBe(scene.secretKey);
    await goOn(scene);
    expect(await scratchCodes()).toEqual(codes);
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("doesn't stop the clock of its setup, which tells those who come back too late", async () => {
    const scene = await walkToConfirm();
    await expireSession(scene);
    await signInAgain(scene);
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()) ?? "");
    expect(await heading("Setup stopped")).toBeVisible();
    expect(screen.getByText("This setup has expired.")).toBeVisible();
  });

  it("is wiped when somebody else turns out to have signed in", async () => {
    const scene = await walkToScan();
    await expireSession(scene);
    const other = {
      kind: "payload",
      change: (json: unknown) => ({ ...Object(json), username: "ravi" }),
    } as const;
    scene.faulty.inject("signIn", other, 1);
    const dialog = screen.getByRole("dialog");
    await scene.user.type(within(dialog).getByLabelText("Password"), `${passwordOf("olivia")}{Enter}`);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.body).not.toHaveTextContent(scene.secretKey);
  });

  it("is told at once when the computer wakes, before anything is sent", async () => {
    const scene = await walkToScan();
    const before = scene.faulty.sent.length;
    scene.clock.sleep(8 * 60 * 60_000);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(await screen.findByRole("dialog", { name: "Sign in again" })).toBeVisible();
    const calls = scene.faulty.sent.slice(before).map(({ call }) => call);
    expect(calls.filter((call) => call !== "signOut")).toEqual([]);
  });
});

describe("a renewal", () => {
  it("of one tab does not end the session of another", async () => {
    const scene = await renderApp("/account", { signedInAs: "olivia" });
    holdTime(scene);
    await screen.findByText("MFA is off");
    const tab = await colleague(scene, "olivia");
    await pass(scene, 601);
    expect(scene.faulty.sent.filter(({ call }) => call === "refresh")).toHaveLength(2);
    expect((await tab.findOwnUser()).name).toBe("olivia");
    await navigate(scene, "/turn-off");
    await heading("Turn off MFA");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
