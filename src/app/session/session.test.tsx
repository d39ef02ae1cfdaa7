import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enrollUser } from "../../testing/enroll-user.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp, type AppScene } from "../../testing/render-app.tsx";
import { buttons } from "../../testing/buttons.ts";

const minutes = (count: number) => count * 60_000;
const path = ({ app }: AppScene) =>
  `${app.router.state.location.pathname}${app.router.state.location.search}`;

async function signedIn(): Promise<AppScene> {
  const scene = await renderApp("/account");
  await scene.signIn("olivia");
  await screen.findByText("MFA is off");
  return scene;
}

describe("a guarded page", () => {
  it("sends a stranger to sign-in and keeps where they wanted to go", async () => {
    const scene = await renderApp("/users/1003/turn-off");
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(path(scene)).toBe("/sign-in?return=%2Fusers%2F1003%2Fturn-off");
    expect(scene.faulty.sent).toHaveLength(0);
  });
});

describe("signing out", () => {
  it("leaves nothing and says so", async () => {
    const scene = await signedIn();
    await scene.user.click(screen.getByRole("button", { name: "Account: olivia" }));
    await scene.user.click(screen.getByRole("menuitem", { name: "Sign out" }));
    expect(await screen.findByText("You're signed out.")).toBeVisible();
    expect(path(scene)).toBe("/sign-in");
    expect(screen.queryByRole("button", { name: "Account: olivia" })).toBeNull();
    expect(scene.faulty.sent.at(-1)?.call).toBe("signOut");
  });

  it("reaches the other tabs", async () => {
    const scene = await signedIn();
    await scene.openTab().signOut();
    expect(await screen.findByText(/signed out in another tab/u)).toBeVisible();
    expect(screen.queryByText("MFA is off")).toBeNull();
  });
});

describe("the end of a session", () => {
  it("is announced when five minutes are left, and is put off by a sign of life", async () => {
    const scene = await signedIn();
    await scene.clock.advance(minutes(11));
    expect(await screen.findByText("Sign-out in 4 minutes")).toBeVisible();
    await scene.user.keyboard("{Shift}");
    await waitFor(() => expect(screen.queryByText(/Sign-out in/u)).toBeNull());
  });

  it("asks two minutes before, and is renewed in place", async () => {
    const scene = await signedIn();
    await scene.clock.advance(minutes(13.5));
    const dialog = await screen.findByRole("dialog", { name: "Are you still there?" });
    expect(dialog).toBeVisible();
    await scene.user.click(screen.getByRole("button", { name: "Stay signed in" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByText("MFA is off")).toBeVisible();
  });

  it("says so when the renewal did not work, and the dialog stays", async () => {
    const scene = await signedIn();
    scene.faulty.inject("refresh", { kind: "unreachable" });
    await scene.clock.advance(minutes(13.5));
    await screen.findByRole("dialog", { name: "Are you still there?" });
    await scene.user.click(screen.getByRole("button", { name: "Stay signed in" }));
    const words = await screen.findByText(/couldn't keep you signed in/u);
    expect(words).toBeVisible();
    expect(words.closest("[role=alert]")?.querySelector("[data-name=bad]")).toBeVisible();
  });

  it("asks the same person to sign in over the page, which stays", async () => {
    const scene = await signedIn();
    await scene.clock.advance(minutes(16));
    expect(await screen.findByRole("dialog", { name: "Sign in again" })).toBeVisible();
    expect(screen.getByText("MFA is off")).toBeInTheDocument();
    const field = screen.getByLabelText("Password");
    expect(field).toHaveAttribute("type", "password");
    await scene.user.type(field, "nonsense{Enter}");
    expect(await screen.findByText("Incorrect password.")).toBeVisible();
    expect(field).toHaveFocus();
    // Typed over: what was refused is selected.
    await scene.user.keyboard(`${passwordOf("olivia")}{Enter}`);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(path(scene)).toBe("/account");
  });

  it("leaves alone what is typed while a password is under way", async () => {
    const scene = await signedIn();
    await scene.clock.advance(minutes(16));
    await screen.findByRole("dialog", { name: "Sign in again" });
    const field = screen.getByLabelText("Password");
    scene.faulty.inject("signIn", { kind: "slow", milliseconds: 500 }, 1);
    await scene.user.type(field, "nonsense{Enter}");
    await scene.user.clear(field);
    await scene.user.type(field, "ab");
    await scene.clock.advance(600);
    expect(await screen.findByText("Incorrect password.")).toBeVisible();
    await scene.user.keyboard("cd");
    expect(field).toHaveValue("abcd");
  });

  it("asks for the code where the password was, with the focus in it", async () => {
    const scene = await signedIn();
    const { scratchCodes } = await enrollUser(scene, "olivia");
    await scene.clock.advance(minutes(16));
    await screen.findByRole("dialog", { name: "Sign in again" });
    await scene.user.type(screen.getByLabelText("Password"), `${passwordOf("olivia")}{Enter}`);
    expect(await screen.findByLabelText("6-digit code or scratch code")).toHaveFocus();
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText("Now enter your code.")).toBeVisible();
    expect(dialog.queryByText(/Your session has ended|You were signed out/u)).toBeNull();
    expect(dialog.getByRole("button", { name: buttons.goOn })).toBeVisible();
    await scene.user.keyboard(`${scratchCodes[0]}{Enter}`);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is not left by Esc, which would lose the page", async () => {
    const scene = await signedIn();
    await scene.clock.advance(minutes(16));
    await screen.findByRole("dialog", { name: "Sign in again" });
    await scene.user.keyboard("{Escape}");
    expect(screen.getByRole("dialog", { name: "Sign in again" })).toBeVisible();
  });

  it("lets the person leave, and then keeps nothing", async () => {
    const scene = await signedIn();
    await scene.clock.advance(minutes(16));
    await scene.user.click(await screen.findByRole("button", { name: "Leave this page" }));
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(screen.queryByText("MFA is off")).toBeNull();
  });
});
