import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { pass } from "../../testing/manual-clock.ts";
import { renderApp, type AppScene } from "../../testing/render-app.tsx";
import {
  countOf,
  goOn,
  heading,
  keyGroup,
  leaveDone,
  navigate,
  passCodes,
  press,
  reach,
  start,
  typeCode,
  walkToConfirm,
  walkToScan,
  walkToStart,
  withPhone,
} from "../../testing/walk-wizard.ts";

function unload(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

const go = (scene: AppScene, delta: number) => navigate(scene, delta);
const leave = (scene: AppScene) => navigate(scene, "/account");
const cancel = (scene: AppScene) => press(scene, "Cancel");
const confirmLeaving = async (scene: AppScene) =>
  scene.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Leave" }));

describe("leaving the wizard", () => {
  it("asks as soon as the account may be in the phone; staying keeps the secret", async () => {
    const scene = await walkToScan();
    expect(unload()).toBe(true);
    await leave(scene);
    const dialog = await screen.findByRole("dialog", { name: "Stop setting up?" });
    expect(dialog).toHaveTextContent(`delete ${scene.phone.account} from your app`);
    await scene.user.click(within(dialog).getByRole("button", { name: "Stay" }));
    await reach("scan");
    expect(await keyGroup()).toHaveTextContent(scene.secretKey);
    await cancel(scene);
    await confirmLeaving(scene);
    await reach("account");
    expect(unload()).toBe(false);
  });

  it("does not ask before there is a key, nor after MFA is on", async () => {
    const scene = await walkToStart();
    expect(unload()).toBe(false);
    await start(scene);
    const walked = await withPhone(scene);
    await goOn(scene);
    await passCodes(scene);
    await typeCode(scene, walked.phone.codeAt(scene.clock.now()));
    await reach("done");
    expect(unload()).toBe(false);
    await leave(scene);
    await reach("account");
  });

  it.each([
    ["Cancel", cancel],
    ["a link", leave],
    ["Back of the browser", (scene: AppScene) => go(scene, -1)],
  ])("by %s leaves a note at the next start: what to delete, and nothing has changed", async (_way, out) => {
    const scene = await walkToScan({ path: "/account" });
    await out(scene);
    await confirmLeaving(scene);
    await reach("account");
    const words = (await screen.findByText("Your last setup wasn't finished")).closest("[role=status]");
    expect(words).toHaveTextContent("MFA is still off");
    expect(words).toHaveTextContent(/If you added olivia.* it. If it's there twice, delete the newest one/u);
  });

  it("keeps its note until a setup is finished, which tells of the older account", async () => {
    const scene = await walkToScan({ path: "/account" });
    await cancel(scene);
    await confirmLeaving(scene);
    await screen.findByText("Your last setup wasn't finished");
    await start(scene);
    await reach("scan");
    const { phone } = await withPhone(scene);
    await goOn(scene);
    await passCodes(scene);
    await typeCode(scene, phone.codeAt(scene.clock.now()));
    await reach("done");
    expect(screen.getByText(/delete any older one/u)).toHaveTextContent(phone.account);
    await leaveDone(scene);
    await reach("account");
    expect(screen.queryByText("Your last setup wasn't finished")).toBeNull();
  });

  it("by signing out leaves the note at sign-in and at the next start", async () => {
    const scene = await walkToScan();
    await navigate(scene, "/sign-out");
    await confirmLeaving(scene);
    await heading("Sign in");
    expect(screen.getByText(/Your setup wasn't finished/u)).toBeVisible();
    await scene.signIn("olivia");
    await reach("account");
    expect(await screen.findByText("Your last setup wasn't finished")).toBeVisible();
  });

  it("asks while a code is on its way, and lets nothing within the wizard move", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "silence" });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await screen.findByText("Checking your code");
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
  it("move between the steps with the same secret, and no secret is in the history or the address", async () => {
    const scene = await walkToConfirm();
    await go(scene, -1);
    await reach("scratchCodes");
    await go(scene, -1);
    await reach("scan");
    const { search, state } = scene.app.router.state.location;
    expect(search, "what a reload is known by").toBe("?begun=true");
    expect(JSON.stringify(state)).not.toContain(scene.secretKey);
    expect(await keyGroup()).toHaveTextContent(scene.secretKey);
    await go(scene, 2);
    await reach("confirm");
    expect(scene.app.router.state.location.state).toEqual({ enrollStep: "confirm" });
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("do not enter the wizard again once it is done", async () => {
    const scene = await walkToConfirm();
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await reach("done");
    await go(scene, 1);
    await reach("done");
    // The wizard goes back to its first entry before anybody could press a button.
    await waitFor(() => expect(scene.app.router.state.location.search).toBe(""));
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
    const words = screen.getByText("Your last setup wasn't finished").closest("[role=status]");
    expect(words).toHaveTextContent(/MFA is still off/u);
    expect(words).toHaveTextContent(/delete the newest one/u);
    await start(scene);
    await reach("scan");
    expect(screen.queryByText("Your last setup wasn't finished")).toBeNull();
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("is told at the sign-in that the reload asked for", async () => {
    await renderApp("/enroll?begun=true");
    await heading("Sign in");
    expect(screen.getByText(/Your setup wasn't finished/u)).toBeVisible();
  });
});

describe("the secret", () => {
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
