import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { atStep, openCall } from "../../testing/walk-call.ts";
import { navigate } from "../../testing/walk-wizard.ts";

const ways = ["walkthrough.need.sign-in", "walkthrough.need.scratch", "walkthrough.need.request"] as const;

/** The first step, with the ways to do without a call that it names. */
async function offered(mfa: "on" | "off", requests: boolean) {
  const call = await openCall(1, { config: { requests } });
  if (mfa === "on") {
    await navigate(call, "/users");
    await enrollUser(call, "olivia");
    await navigate(call, `/walkthrough/${call.userId}/1`);
  }
  await atStep("identity");
  // Who claims otherwise is lying.
  expect(screen.getByText(`MFA is ${mfa}`)).toBeVisible();
  await screen.findByText(walkthrough[mfa === "on" ? "walkthrough.need.say.on" : "walkthrough.need.say.off"]);
  return ways.filter((way) => screen.queryByText(walkthrough[way]) !== null);
}

test.each([
  ["who has no MFA may sign in", "off", true, ["walkthrough.need.sign-in"]],
  ["who has MFA may have a scratch code, or ask", "on", true, [ways[1], ways[2]]],
  ["without requests, may have a scratch code", "on", false, [ways[1]]],
] as const)("a call begins with whether they need us: %s", async (_, mfa, requests, expected) => {
  expect(await offered(mfa, requests)).toEqual(expected);
  const first = screen.getByText(walkthrough["walkthrough.need.title"]);
  const check = screen.getByText(/^Before I change anything/u);
  expect(first.compareDocumentPosition(check) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
