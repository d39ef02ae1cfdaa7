import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { onATouchPhone } from "../../testing/on-a-touch-phone.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { countOf, heading, press, typeCode } from "../../testing/walk-wizard.ts";
import { startHandOver, unlock } from "../../testing/start-hand-over.ts";

const enrollmentExpired = { type: "urn:mfa-enrollment:enrollment-expired" };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("handing over", () => {
  it("asks how, once the key is made, and makes only one", async () => {
    const scene = await startHandOver();
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(
      expect.arrayContaining(["Beside me", "On the phone", "On paper"]),
    );
    await press(scene, "On paper");
    await heading("On paper");
    await press(scene, "Back");
    await heading("How will you hand it over?");
    expect(countOf(scene, "enableMfa")).toBe(1);
    expect(document.body.textContent).not.toMatch(/[A-Z2-7]{26}/u);
  });

  it("goes to one's own wizard for oneself", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    await heading("Your MFA");
    const own = scene.openTab();
    await own.signIn({ userName: "administrator", password: passwordOf("administrator") });
    const { id } = await own.findOwnUser();
    await scene.app.router.navigate(`/users/${id}/enroll`);
    await heading("Get ready");
    expect(scene.app.router.state.location.pathname).toBe("/enroll");
  });

  it("passes the consequence page before a user's MFA is re-created", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    const { userId } = await enrollUser(scene, "olivia");
    await scene.app.router.navigate(`/users/${userId}/enroll?recreate=true`);
    await heading("Re-create MFA");
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("says what happened after a reload", async () => {
    const scene = await startHandOver({ reloaded: true });
    expect(await screen.findByText("Set-up was interrupted")).toBeVisible();
    expect(await screen.findByText(/Nothing has changed: MFA is still off/u)).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(
      /If olivia added an entry .*, ask olivia to delete it/u,
    );
    await press(scene, "Start");
    await heading("How will you hand it over?");
  });

  it("leaves without a question while nothing was handed over", async () => {
    const scene = await startHandOver();
    await press(scene, "Cancel");
    await heading("Users");
  });
});

describe("beside me", () => {
  it("locks the session until the password is typed, and ends with a receipt", async () => {
    const scene = await startHandOver();
    await press(scene, "Beside me");
    const screenOfUser = within(await screen.findByRole("dialog"));
    expect(screenOfUser.queryByText("administrator")).toBeNull();
    await heading("Scan the QR code");
    const key = within(await screen.findByRole("group", { name: "Secret key" })).getByRole(
      "code",
    ).textContent;
    const phone = scan(`otpauth://totp/a?secret=${key}`);
    await press(scene, "Continue");
    await press(scene, "I wrote them down");
    await press(scene, "Continue");
    await heading("Confirm with a code");
    await typeCode(scene, phone.codeAt(scene.clock.now()));
    await heading("MFA is on");
    expect(screen.queryByRole("heading", { name: "Receipt" }), "not for these eyes").toBeNull();
    await unlock(scene, "nonsense");
    expect(await screen.findByText("The password is wrong. Type it again.")).toBeVisible();
    await unlock(scene, passwordOf("administrator"));
    expect(await screen.findByRole("heading", { name: "Receipt" })).toBeVisible();
    expect(document.body).toHaveTextContent("At sign-in, olivia has to wait for the next one.");
    expect(document.body).not.toHaveTextContent("you just typed");
    await press(scene, "Go to Users");
    await heading("Users");
  });

  it.each([
    ["on a computer", () => undefined],
    ["on the administrator's own phone", onATouchPhone],
  ])("shows the QR code, and no way into an app of the device, %s", async (_where, prepare) => {
    prepare();
    const scene = await startHandOver();
    await press(scene, "Beside me");
    await heading("Scan the QR code");
    await screen.findByRole("group", { name: "Secret key" });
    expect(screen.getByRole("img", { name: /QR code/u }).closest("details")).toBeNull();
    expect(document.querySelector('a[href^="otpauth:"]')).toBeNull();
  });

  it("leaves nothing on the computer: key and codes go to paper or to the phone, not to a file or the clipboard", async () => {
    const scene = await startHandOver();
    await press(scene, "Beside me");
    await heading("Scan the QR code");
    await screen.findByRole("group", { name: "Secret key" });
    expect(screen.queryByRole("button", { name: "Copy key" })).toBeNull();
    const key = screen.getByRole("group", { name: "Secret key" });
    expect(fireEvent.copy(key), "by the keyboard either").toBe(false);
    await press(scene, "Continue");
    await heading("Save your scratch codes");
    expect(screen.getByText(/^This is not your own computer/u)).toBeVisible();
    for (const name of ["Download", "Share", "Copy codes"])
      expect(screen.queryByRole("button", { name })).toBeNull();
    const box = screen.getByRole("checkbox", { name: "I have saved my scratch codes" });
    expect(box).toHaveAccessibleDescription("Print the codes first, then tick this.");
    vi.stubGlobal("print", () => window.dispatchEvent(new Event("afterprint")));
    await press(scene, "Print");
    await scene.user.click(box);
    await press(scene, "Continue");
    await heading("Confirm with a code");
  });

  it("sends back to whoever started it: nothing can be cancelled or started on a lent screen", async () => {
    const scene = await startHandOver();
    await press(scene, "Beside me");
    await heading("Scan the QR code");
    expect(await screen.findByText(/^Whoever sees this QR code/u)).toHaveTextContent(
      /give the screen back and have the set-up started anew\.$/u,
    );
    await press(scene, "Continue");
    await press(scene, "I wrote them down");
    await press(scene, "Continue");
    await heading("Confirm with a code");
    scene.faulty.inject("acceptMfa", { kind: "status", status: 410, json: enrollmentExpired });
    await typeCode(scene, "123456");
    await heading("Set-up has stopped");
    const lent = within(screen.getByRole("dialog"));
    expect(lent.getByRole("alert")).toHaveTextContent(/^Set-up took too long and has ended\.$/u);
    expect(lent.getByText(/^Give the screen back to whoever started this/u)).toBeVisible();
  });

  it("does not let Back out, and keeps the same secret for another way", async () => {
    const scene = await startHandOver();
    await press(scene, "Beside me");
    await heading("Scan the QR code");
    const key = (await screen.findByRole("group", { name: "Secret key" })).textContent;
    await scene.app.router.navigate(-1);
    expect(await screen.findByText(/This session is locked/u)).toBeVisible();
    expect(scene.app.router.state.location.pathname).toMatch(/\/enroll$/u);
    await unlock(scene, passwordOf("administrator"));
    await heading("How will you hand it over?");
    await press(scene, "Beside me");
    await heading("Scan the QR code");
    expect((await screen.findByRole("group", { name: "Secret key" })).textContent).toBe(key);
  });
});
