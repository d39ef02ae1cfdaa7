import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Call } from "../../api/contract/calls.ts";
import { passwordOf } from "../../testing/passwords.ts";
import type { AppScene } from "../../testing/render-app.tsx";
import { heading, press, walkToStart } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

const ended = () => screen.queryByText("Your session has ended. Sign in again to continue.");

/** The server forgets the session: it refuses the next call, and the renewal after it. */
function endSession({ faulty }: AppScene, call: Call): void {
  faulty.inject(call, { kind: "status", status: 401 }, 1);
  faulty.inject("refresh", { kind: "status", status: 401 }, 1);
}

/** As it is told behind the dialog, and after the sign-in. */
async function expectToldUntilSignedIn(scene: AppScene, userName: string): Promise<void> {
  await screen.findByRole("dialog", { name: "Sign in again" });
  await waitFor(() => expect(ended(), "told while it is so").not.toBeNull());
  await signInAgain(scene, userName);
}

async function signInAgain(scene: AppScene, userName: string): Promise<void> {
  await screen.findByRole("dialog", { name: "Sign in again" });
  await scene.user.type(screen.getByLabelText("Password"), `${passwordOf(userName)}{Enter}`);
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Sign in again" })).toBeNull());
  expect(ended(), "one has signed in").toBeNull();
}

it("no longer asks for a sign-in that was done: Start", async () => {
  const scene = await walkToStart();
  endSession(scene, "enableMfa");
  await press(scene, buttons.setUp);
  await expectToldUntilSignedIn(scene, "olivia");
  await press(scene, buttons.setUp);
  await heading("Scan the QR code");
});
