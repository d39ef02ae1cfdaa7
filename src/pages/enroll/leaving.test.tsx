import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { AppScene } from "../../testing/render-app.tsx";
import {
  countOf,
  goOn,
  keyGroup,
  leaveDone,
  navigate,
  pass,
  passCodes,
  reach,
  savedBox,
  start,
  typeCode,
  walkToCodes,
  walkToConfirm,
  walkToScan,
  walkToStart,
} from "../../testing/walk-wizard.ts";

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
    await reach("scratchCodes");
    await leave(scene);
    await scene.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Leave" }));
    await reach("account");
    expect(unload()).toBe(false);
  });

  it("does not ask before there are codes, nor after they were saved", async () => {
    const scene = await walkToScan();
    expect(unload()).toBe(false);
    await goOn(scene);
    await passCodes(scene);
    expect(unload()).toBe(false);
    await go(scene, -1);
    await reach("scratchCodes");
    expect(unload()).toBe(false);
    await leave(scene);
    await reach("account");
  });

  it("asks while a code is on its way, and lets nothing within the wizard move", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "silence" });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await screen.findByText("Checking your code.");
    expect(unload()).toBe(true);
    await go(scene, -1);
    await reach("confirm");
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
    await reach("scratchCodes");
    await go(scene, -1);
    await reach("scan");
    expect(await keyGroup()).toHaveTextContent(scene.secretKey);
    await go(scene, 1);
    await reach("scratchCodes");
    await go(scene, 1);
    await reach("confirm");
    expect(scene.app.router.state.location.state).toEqual({ enrollStep: "confirm" });
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("do not pass the gate of the scratch codes", async () => {
    const scene = await walkToConfirm();
    await go(scene, -1);
    await reach("scratchCodes");
    await scene.user.click(savedBox());
    await go(scene, 1);
    await waitFor(() =>
      expect(scene.app.router.state.location.state).toEqual({ enrollStep: "scratchCodes" }),
    );
    await reach("scratchCodes");
  });

  it("do not enter the wizard again once it is done", async () => {
    const scene = await walkToConfirm();
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await reach("done");
    await go(scene, 1);
    await reach("done");
    // The wizard goes back to its first entry before anybody could press a button.
    await waitFor(() => expect(scene.app.router.state.location.state).toBeNull());
    await leaveDone(scene);
    await reach("account");
    await go(scene, -1);
    expect(screen.queryByRole("group", { name: "Secret key" })).toBeNull();
    expect(screen.queryByRole("heading", { name: "Scan the QR code" })).toBeNull();
  });
});

describe("after a reload", () => {
  it("says what happened, what is true and what to delete, and starts anew", async () => {
    const scene = await walkToStart({ path: "/enroll?begun=true" });
    await reach("getReady");
    const words = screen.getByText("Set-up was interrupted").closest("[role=status]");
    expect(words).toHaveTextContent(/MFA is still off, as the server says now/u);
    expect(words).toHaveTextContent(/delete it/u);
    await start(scene);
    await reach("scan");
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

  it("does not come back by an answer to Start that is later than the leaving", async () => {
    const scene = await walkToStart();
    scene.faulty.inject("enableMfa", { kind: "slow", milliseconds: 9_000 });
    await start(scene);
    await leave(scene);
    await reach("account");
    await pass(scene, 10);
    expect(countOf(scene, "enableMfa")).toBe(1);
    const { pathname, search, state } = scene.app.router.state.location;
    expect({ pathname, search, state }).toEqual({ pathname: "/account", search: "", state: null });
  });

  it("is gone when another tab signs out", async () => {
    const scene = await walkToScan();
    const tab = scene.openTab();
    await tab.signOut();
    await waitFor(() => expect(document.body).not.toHaveTextContent(scene.secretKey));
  });
});
