import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { turnOffByAdministrator } from "../../testing/change-by-administrator.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import type { Fault } from "../../testing/faulty-answer.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";
import type { AppScene } from "../../testing/render-app.tsx";
import { answerWithCode } from "../../testing/second-factor.ts";
import { countOf, heading, press, reach } from "../../testing/walk-wizard.ts";

const gotIt = (scene: AppScene) => press(scene, "Got it");
const banner = () => screen.findByText(/turned off your MFA on/u);
const expectNone = () => expect(screen.queryByText(/turned off your MFA on/u)).toBeNull();

/** Olivia has signed in and is told that the administrator turned off her MFA. */
async function told(): Promise<AppScene> {
  const scene = await renderApp("/account");
  await enrollUser(scene, "olivia");
  await turnOffByAdministrator(scene, "olivia");
  await scene.signIn("olivia");
  await banner();
  return scene;
}

async function signInAnew(scene: AppScene): Promise<void> {
  const asked = countOf(scene, "getMfaNotice");
  await scene.app.router.navigate("/sign-out");
  await heading("Sign in");
  await scene.signIn("olivia");
  await screen.findByText("MFA is off");
  await waitFor(() => expect(countOf(scene, "getMfaNotice")).toBe(asked + 1));
  await scene.clock.advance(1_000);
}

describe("a notice that was read", () => {
  it("goes, stays gone at the next sign-in, and leaves the focus at the heading", async () => {
    const scene = await told();
    await gotIt(scene);
    await waitFor(expectNone);
    expect(screen.queryByText(/tell your help desk/u)).toBeNull();
    expect(await reach("account")).toHaveFocus();
    expect(countOf(scene, "deleteMfaNotice")).toBe(1);
    await signInAnew(scene);
    expectNone();
  });

  it("is sent once for a double click", async () => {
    const scene = await told();
    await scene.user.dblClick(screen.getByRole("button", { name: "Got it" }));
    await waitFor(expectNone);
    expect(countOf(scene, "deleteMfaNotice")).toBe(1);
  });

  it("comes again as long as nobody said so, and not on other pages", async () => {
    const scene = await told();
    await scene.app.router.navigate("/instructions");
    await heading(/./u);
    expectNone();
    await scene.app.router.navigate("/account");
    expect(await banner()).toBeVisible();
    expect(countOf(scene, "getMfaNotice"), "asked once a sign-in").toBe(1);
    await signInAnew(scene);
    expect(await banner()).toBeVisible();
  });
});

describe("a notice that could not be marked as read", () => {
  it.each<[string, Fault, RegExp]>([
    ["failed", { kind: "status", status: 500 }, /The server failed/u],
    ["is busy", { kind: "status", status: 502 }, /busy/u],
    ["forbids it", { kind: "status", status: 403 }, /not allowed/u],
    ["cannot be reached", { kind: "unreachable" }, /did not answer/u],
    ["answers with a page for people", { kind: "html" }, /did not come from the appliance/u],
  ])("stays, and says that the server %s; a second try takes it away", async (_, fault, words) => {
    const scene = await told();
    scene.faulty.inject("deleteMfaNotice", fault);
    await gotIt(scene);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(await banner()).toBeVisible();
    expect(screen.getByText(/shown again at your next sign-in/u)).toBeVisible();
    const again = screen.getByRole("button", { name: "Try again" });
    expect(again).toHaveFocus();
    scene.faulty.heal();
    await scene.user.click(again);
    await waitFor(expectNone);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("waits as long as the server asks before the next try", async () => {
    const scene = await told();
    const headers = { "Retry-After": "20" };
    scene.faulty.inject("deleteMfaNotice", { kind: "status", status: 429, headers });
    await gotIt(scene);
    expect(await screen.findByRole("timer")).toHaveTextContent("20");
    const again = screen.getByRole("button", { name: "Try again" });
    expect(again).toHaveAttribute("aria-disabled", "true");
    await scene.user.click(again);
    expect(countOf(scene, "deleteMfaNotice")).toBe(1);
  });

  it("tells a long wait once, in minutes", async () => {
    const scene = await told();
    const headers = { "Retry-After": "590" };
    scene.faulty.inject("deleteMfaNotice", { kind: "status", status: 429, headers });
    await gotIt(scene);
    expect(await screen.findByRole("timer")).toHaveTextContent("10 minutes");
    expect(screen.getByRole("alert")).not.toHaveTextContent(/minute|second/u);
  });

  it("claims nothing when the answer was lost after the server had done it", async () => {
    const scene = await told();
    scene.faulty.inject("deleteMfaNotice", { kind: "lost-after" });
    await gotIt(scene);
    expect(await screen.findByRole("alert")).not.toHaveTextContent("Nothing was changed");
    expect(screen.getByText(/Whether this was marked as read is not certain/u)).toBeVisible();
  });

  it("leaves the focus where the person has gone while the answer was on its way", async () => {
    const scene = await told();
    scene.faulty.inject("deleteMfaNotice", { kind: "slow", milliseconds: 8_000 });
    await gotIt(scene);
    screen.getByRole("button", { name: "Set up MFA" }).focus();
    await scene.clock.advance(8_000);
    await waitFor(expectNone);
    expect(screen.getByRole("button", { name: "Set up MFA" })).toHaveFocus();
  });

  it("says so while there is no answer, and then that none came", async () => {
    const scene = await told();
    scene.faulty.inject("deleteMfaNotice", { kind: "silence" });
    await gotIt(scene);
    expect(screen.getByRole("button", { name: "Got it" })).toHaveAttribute("aria-busy", "true");
    await scene.clock.advance(30_000);
    expect(await screen.findByRole("alert")).toHaveTextContent("did not answer in time");
    expect(await banner()).toBeVisible();
  });
});

async function signInAgain(scene: AppScene): Promise<void> {
  const dialog = await screen.findByRole("dialog", { name: "Sign in again" });
  await scene.user.type(within(dialog).getByLabelText("Password"), `${passwordOf("olivia")}{Enter}`);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

describe("a session that ends under a notice", () => {
  it("is no failure of the notice once one has signed in again", async () => {
    const scene = await told();
    scene.faulty.inject("deleteMfaNotice", { kind: "status", status: 401 });
    scene.faulty.inject("refresh", { kind: "status", status: 400 });
    await gotIt(scene);
    await screen.findByRole("dialog", { name: "Sign in again" });
    scene.faulty.heal();
    await signInAgain(scene);
    expect(await banner()).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("button", { name: "Got it" })).toBeVisible();
  });

  it("leaves the notice, although it cannot be read anew", async () => {
    const scene = await told();
    scene.clock.sleep(16 * 60_000);
    document.dispatchEvent(new Event("visibilitychange"));
    await screen.findByRole("dialog", { name: "Sign in again" });
    scene.faulty.inject("getMfaNotice", { kind: "status", status: 503 });
    const asked = countOf(scene, "getMfaNotice");
    await signInAgain(scene);
    await waitFor(() => expect(countOf(scene, "getMfaNotice")).toBe(asked + 1));
    await scene.clock.advance(1_000);
    expect(await banner()).toBeVisible();
  });
});

describe("a change while the page is open", () => {
  it("is told once: with who and when after signing in again, and not anew when that was read", async () => {
    const scene = await renderApp("/account");
    const { scratchCodes } = await enrollUser(scene, "olivia");
    await scene.signIn("olivia");
    await answerWithCode(scene, scratchCodes[0]);
    await screen.findByText("MFA is on");
    // It ends her sessions too.
    await turnOffByAdministrator(scene, "olivia");
    scene.clock.sleep(16 * 60_000);
    document.dispatchEvent(new Event("visibilitychange"));
    await signInAgain(scene);
    await banner();
    expect(screen.queryByText(/since you opened this page/u)).toBeNull();
    await gotIt(scene);
    await waitFor(expectNone);
    expect(screen.getByText("MFA is off")).toBeVisible();
    expect(screen.queryByText(/since you opened this page/u)).toBeNull();
  });
});
