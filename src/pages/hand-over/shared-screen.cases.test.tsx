import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scan, type Authenticator } from "../../testing/authenticator.ts";
import { onATouchPhone } from "../../testing/on-a-touch-phone.ts";
import { passwordOf } from "../../testing/passwords.ts";
import type { AppScene } from "../../testing/render-app.tsx";
import { atChoice, handOver, startHandOver, toUsers, unlock } from "../../testing/start-hand-over.ts";
import { goOn, keyGroup, press, reach, codesSaved, typeCode, wroteDown } from "../../testing/walk-wizard.ts";

const enrollmentExpired = { type: "urn:mfa-enrollment:enrollment-expired" };
const caseRequired = { type: "urn:mfa-enrollment:case-required" };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Olivia sits before the administrator's screen, at the QR code. */
async function shareScreen(): Promise<AppScene> {
  const scene = await startHandOver();
  await handOver(scene, "sharedScreen");
  await reach("scan");
  return scene;
}

/** From the QR code to the code field, by way of the scratch codes. */
async function goToConfirm(scene: AppScene): Promise<Authenticator> {
  const key = within(await keyGroup()).getByRole("code").textContent;
  await goOn(scene);
  await wroteDown(scene);
  await codesSaved(scene);
  await reach("confirm");
  return scan(`otpauth://totp/a?secret=${key}`);
}

describe("the shared screen", () => {
  it("shows nothing of the administrator and no receipt, until the right password makes it theirs again", async () => {
    const scene = await shareScreen();
    const shared = within(screen.getByRole("dialog"));
    expect(shared.queryByText("administrator")).toBeNull();
    const phone = await goToConfirm(scene);
    await typeCode(scene, phone.codeAt(scene.clock.now()));
    await reach("done");
    expect(shared.queryByText("administrator")).toBeNull();
    const receipt = { name: "Receipt" } as const;
    expect(screen.queryByRole("heading", receipt), "not for these eyes").toBeNull();
    await unlock(scene, "nonsense");
    expect(await screen.findByText("Incorrect password.")).toBeVisible();
    expect(screen.getByDisplayValue("nonsense")).toHaveAttribute("type", "password");
    expect(screen.queryByRole("heading", receipt)).toBeNull();
    await unlock(scene, passwordOf("administrator"));
    expect(await screen.findByRole("heading", receipt)).toBeVisible();
    expect(document.body).toHaveTextContent("To sign in, olivia waits for the next one.");
    expect(document.body).not.toHaveTextContent("you just typed");
    await toUsers(scene);
    await reach("users");
  });

  it.each([
    ["on a computer", () => undefined],
    ["on the administrator's own phone", onATouchPhone],
  ])(
    "shows the QR code, and lets the key into no app of the device and no clipboard, %s",
    async (_where, prepare) => {
      prepare();
      await shareScreen();
      const key = await keyGroup();
      expect(screen.getByRole("img", { name: /QR code/u }).closest("details")).toBeNull();
      expect(document.querySelector('a[href^="otpauth:"]')).toBeNull();
      expect(screen.queryByRole("button", { name: "Copy key" })).toBeNull();
      expect(fireEvent.copy(key), "by the keyboard either").toBe(false);
    },
  );

  it("gives the scratch codes to paper only, not to a file, another app or the clipboard, and goes on from there", async () => {
    const scene = await shareScreen();
    await goOn(scene);
    await reach("scratchCodes");
    expect(screen.getByText(/^This isn't your computer/u)).toBeVisible();
    for (const name of ["Download codes", "Share", "Copy codes"])
      expect(screen.queryByRole("button", { name })).toBeNull();
    vi.stubGlobal("print", () => window.dispatchEvent(new Event("afterprint")));
    await press(scene, "Print");
    await codesSaved(scene);
    await reach("confirm");
  });

  it.each([
    ["has expired", 410, enrollmentExpired, /^This setup has expired\./u],
    [
      "was stopped by the person",
      403,
      caseRequired,
      /^The identity check has ended, and this setup with it\./u,
    ],
  ])(
    "sends back to the administrator once the setup %s: nothing can be cancelled or started on a lent screen",
    async (_, status, json, why) => {
      const scene = await shareScreen();
      expect(await screen.findByText(/^Anyone who sees this/u)).toHaveTextContent(
        /give the screen back and start again\.$/u,
      );
      await goToConfirm(scene);
      scene.faulty.inject("acceptMfa", { kind: "status", status, json });
      await typeCode(scene, "123456");
      await reach("stopped");
      const lent = within(screen.getByRole("dialog"));
      expect(lent.getByRole("alert")).toHaveTextContent(why);
      expect(lent.getByText(/^Give the screen back, and ask to start again/u)).toBeVisible();
    },
  );

  it("does not let Back out, and keeps the same secret for another way", async () => {
    const scene = await shareScreen();
    const key = (await keyGroup()).textContent;
    await scene.app.router.navigate(-1);
    expect(await screen.findByText(/This session is locked/u)).toBeVisible();
    expect(scene.app.router.state.location.pathname).toMatch(/\/enroll$/u);
    await unlock(scene, passwordOf("administrator"));
    await atChoice();
    await handOver(scene, "sharedScreen");
    await reach("scan");
    expect((await keyGroup()).textContent).toBe(key);
  });
});
