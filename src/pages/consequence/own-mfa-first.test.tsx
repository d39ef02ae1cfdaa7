import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { openTurnOff, queryTurnOffButton } from "../../testing/walk-consequence.ts";
import { passGate } from "../../testing/walk-gate.ts";

test("an administrator without MFA of their own is led there before they act for others", async () => {
  const scene = await openTurnOff({ policy: policyOf({ actorsNeedMfa: true }) });
  await passGate(scene);
  expect(await screen.findByText(/turn on MFA for your own account/u)).toBeVisible();
  expect(queryTurnOffButton()).toBeNull();
  const [, inMain] = screen.getAllByRole("link", { name: "Your MFA" });
  expect(inMain).toHaveAttribute("href", "/account");
});
