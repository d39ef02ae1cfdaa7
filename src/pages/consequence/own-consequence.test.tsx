import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, test } from "vitest";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";
import {
  nameField,
  outcome,
  passwordField,
  stepUpCodeField,
  turnOffButton,
  openTurnOff,
  queryTurnOffButton,
} from "../../testing/walk-consequence.ts";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { gate } from "../../locales/en/gate.ts";
import { passGate } from "../../testing/walk-gate.ts";
import { countOf, press } from "../../testing/walk-wizard.ts";

async function openOwn() {
  const scene = await renderApp("/turn-off", { signedInAs: "olivia", withMfa: true });
  await outcome.asked();
  return scene;
}

describe("one's own new phone", () => {
  it("asks for the code too when the acting person has MFA", async () => {
    const scene = await openOwn();
    await scene.user.type(nameField(), "olivia");
    await scene.clock.advance(301_000);
    await scene.user.click(turnOffButton());
    await scene.user.type(await passwordField(), `${passwordOf("olivia")}{Enter}`);
    await scene.user.type(await stepUpCodeField(), `${scene.oldPhone?.codeAt(scene.clock.now())}{Enter}`);
    expect(await outcome.off()).toBeVisible();
    expect(screen.getByText("From now on, you sign in with only your password.")).toBeVisible();
  });

  it("sends nobody whose own account is gone to a list", async () => {
    const scene = await openOwn();
    scene.faulty.inject("disableMfa", { kind: "status", status: 404 });
    await scene.user.type(nameField(), "olivia");
    await scene.user.click(turnOffButton());
    expect(
      await screen.findByText("The system couldn't find your account. Ask your administrator."),
    ).toBeVisible();
    expect(screen.queryByText(/reload the list/u)).toBeNull();
  });
});

test("an administrator without MFA of their own is led there before they ask anybody, and can't act", async () => {
  const scene = await openTurnOff({ policy: policyOf({ actorsNeedMfa: true }) });
  const reason = /sign in with a code from your app\. If .* off, set it up, then sign out and in again\.$/u;
  expect(await screen.findByText(reason)).toBeVisible();
  const [, inMain] = screen.getAllByRole("link", { name: "Your MFA" });
  expect(inMain).toHaveAttribute("href", "/account");
  await passGate(scene);
  // The one place where it is said.
  await waitFor(() => expect(screen.getByText(reason).parentElement).toHaveAttribute("role", "alert"));
  expect(queryTurnOffButton()).toBeNull();
});

test("where the policy wants no case, no check is compelled and none is made of nothing", async () => {
  const scene = await openTurnOff({ policy: policyOf({ requireCase: "never" }) });
  await press(scene, gate["gate.continue"]);
  await waitFor(() => expect(queryTurnOffButton()).toBeVisible());
  expect(countOf(scene, "tellGuard")).toBe(0);
  await scene.user.type(nameField(), "olivia");
  await scene.user.click(turnOffButton());
  expect(await outcome.off()).toBeVisible();
});
