import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import {
  countOf,
  heading,
  navigate,
  passCodes,
  press,
  typeCode,
  walkToCodes,
  walkToConfirm,
  walkToScan,
  walkToStart,
} from "../../testing/walk-wizard.ts";
import type { AppScene } from "../../testing/render-app.tsx";

function unload(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

const go = (scene: AppScene, delta: number) => navigate(scene, delta);
const leave = (scene: AppScene) => navigate(scene, "/account");

describe("leaving the wizard", () => {
  it("asks while unsaved codes are on screen; staying keeps them", async () => {
    const scene = await walkToCodes();
    expect(unload()).toBe(true);
    await leave(scene);
    const dialog = await screen.findByRole("dialog", { name: /Leave before your scratch codes are saved/u });
    await scene.user.click(within(dialog).getByRole("button", { name: "Stay" }));
    await heading("Save your scratch codes");
    await leave(scene);
    await scene.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Leave" }));
    await heading("Your MFA");
    expect(unload()).toBe(false);
  });

  it("does not ask before there are codes, nor after they were saved", async () => {
    const scene = await walkToScan();
    expect(unload()).toBe(false);
    await press(scene, "Continue");
    await passCodes(scene);
    expect(unload()).toBe(false);
    await leave(scene);
    await heading("Your MFA");
  });

  it("asks while a code is on its way, and lets nothing within the wizard move", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "silence" });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await screen.findByText("Checking your code.");
    expect(unload()).toBe(true);
    await go(scene, -1);
    await heading("Confirm with a code");
    expect(screen.queryByRole("dialog")).toBeNull();
    const blockers = () => Array.from(scene.app.router.state.blockers.values(), ({ state }) => state);
    await waitFor(() => expect(blockers()).toEqual(["unblocked"]));
    await leave(scene);
    await screen.findByRole("dialog", { name: /while your code is being checked/u });
  });
});

describe("Back and Forward of the browser", () => {
  it("move between the steps with the same secret, and no secret is in the history", async () => {
    const scene = await walkToConfirm();
    await go(scene, -1);
    await heading("Save your scratch codes");
    await go(scene, -1);
    await heading("Scan the QR code");
    expect(await screen.findByRole("group", { name: "Secret key" })).toHaveTextContent(scene.secretKey);
    await go(scene, 1);
    await heading("Save your scratch codes");
    await go(scene, 1);
    await heading("Confirm with a code");
    expect(scene.app.router.state.location.state).toEqual({ enrollStep: "confirm" });
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("do not pass the gate of the scratch codes", async () => {
    const scene = await walkToConfirm();
    await go(scene, -1);
    await heading("Save your scratch codes");
    await scene.user.click(screen.getByRole("checkbox", { name: "I have saved my scratch codes" }));
    await go(scene, 1);
    await waitFor(() =>
      expect(scene.app.router.state.location.state).toEqual({ enrollStep: "scratchCodes" }),
    );
    await heading("Save your scratch codes");
  });

  it("do not enter the wizard again once it is done", async () => {
    const scene = await walkToConfirm();
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await heading("MFA is on");
    await go(scene, 1);
    await heading("MFA is on");
    // The wizard goes back to its first entry before anybody could press a button.
    await waitFor(() => expect(scene.app.router.state.location.state).toBeNull());
    await press(scene, "Go to Your MFA");
    await heading("Your MFA");
    await go(scene, -1);
    expect(screen.queryByRole("group", { name: "Secret key" })).toBeNull();
    expect(screen.queryByRole("heading", { name: "Scan the QR code" })).toBeNull();
  });
});

describe("after a reload", () => {
  it("says what happened, what is true and what to delete, and starts anew", async () => {
    const scene = await walkToStart({ path: "/enroll?begun=true" });
    await heading("Get ready");
    const words = screen.getByText("Set-up was interrupted").closest("[role=status]");
    expect(words).toHaveTextContent(/MFA is still off, as the server says now/u);
    expect(words).toHaveTextContent(/delete it/u);
    await press(scene, "Start");
    await heading("Scan the QR code");
    expect(screen.queryByText("Set-up was interrupted")).toBeNull();
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("is known from the URL, which has no secret", async () => {
    const scene = await walkToScan();
    const { search, state } = scene.app.router.state.location;
    expect(search).toBe("?begun=true");
    expect(JSON.stringify(state)).not.toContain(scene.secretKey);
  });
});

describe("the secret", () => {
  it("is gone when the page comes back from the browser's cache", async () => {
    const scene = await walkToScan();
    act(() => {
      const shown = new Event("pageshow");
      Object.defineProperty(shown, "persisted", { value: true });
      window.dispatchEvent(shown);
    });
    await waitFor(() => expect(document.body).not.toHaveTextContent(scene.secretKey));
  });

  it("is gone when another tab signs out", async () => {
    const scene = await walkToScan();
    const tab = scene.openTab();
    await tab.signOut();
    await waitFor(() => expect(document.body).not.toHaveTextContent(scene.secretKey));
  });
});
