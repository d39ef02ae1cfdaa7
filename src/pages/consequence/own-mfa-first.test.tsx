import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { gate } from "../../locales/en/gate.ts";
import {
  nameField,
  openTurnOff,
  outcome,
  queryTurnOffButton,
  turnOffButton,
} from "../../testing/walk-consequence.ts";
import { passGate } from "../../testing/walk-gate.ts";
import { countOf, press } from "../../testing/walk-wizard.ts";

test("an administrator without MFA of their own is led there before they act for others", async () => {
  const scene = await openTurnOff({ policy: policyOf({ actorsNeedMfa: true }) });
  await passGate(scene);
  expect(await screen.findByText(/sign in with a code from your app/u)).toBeVisible();
  expect(queryTurnOffButton()).toBeNull();
  const [, inMain] = screen.getAllByRole("link", { name: "Your MFA" });
  expect(inMain).toHaveAttribute("href", "/account");
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
