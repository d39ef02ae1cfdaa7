import { screen } from "@testing-library/react";
import { expect, it, test } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { gate } from "../../locales/en/gate.ts";
import { atStep, fillChecks, next, openCall } from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf, navigate } from "../../testing/walk-wizard.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { enrollUser } from "../../testing/enroll-user.ts";

const policy = policyOf({});

it("a failed check that isn't required says so and what to say; a required one says nothing of going on", async () => {
  const call = await openCall(1, { policy });
  await fillChecks(call);
  const [callback] = choices("failed");
  await call.user.click(screen.getByText(gate["gate.question"]));
  const question = choices("failed").at(-1);
  if (callback !== undefined) await call.user.click(callback);
  expect(screen.queryByText(gate["gate.check-optional"])).toBeNull();
  if (question !== undefined) await call.user.click(question);
  expect(screen.getByText(gate["gate.check-optional"])).toBeVisible();
  expect(screen.getByText(gate["gate.check-optional.say"])).toBeVisible();
});

it("nothing is recorded or made while an answer is missing, which is marked no longer than it is", async () => {
  const call = await openCall(1, { policy });
  await atStep("identity");
  // Told before anything is missing.
  expect(screen.getByText(gate["gate.why-missing"])).toBeVisible();
  expect(ticketField()).not.toBeInvalid();
  await next(call);
  expect(ticketField()).toBeInvalid();
  expect(ticketField()).toHaveAccessibleDescription(gate["gate.why-missing"]);
  const unchecked = screen.getByText(gate["gate.check-missing"]);
  expect(unchecked.closest("[role=alert]")?.querySelector("svg"), "not by colour alone").not.toBeNull();
  expect(countOf(call, "tellGuard") + countOf(call, "enableMfa")).toBe(0);
  const [callback] = choices("passed");
  if (callback !== undefined) await call.user.click(callback);
  expect(screen.queryByText(gate["gate.check-missing"])).toBeNull();
  expect(ticketField()).toBeInvalid();
  await call.user.type(ticketField(), "I");
  expect(ticketField()).not.toBeInvalid();
});

it("says at once that nobody can approve it, with the command that does", async () => {
  const roles = { helpDesk: { users: ["ada"] } };
  const call = await openCall(1, { policy: policyOf({ roles, privilegedUsers: ["olivia"] }) });
  await fillChecks(call);
  await next(call);
  expect(await screen.findByText("Nobody can approve this")).toBeVisible();
  expect(screen.queryByText("Waiting for approval")).toBeNull();
  expect(screen.getByText("admin open-case olivia --agent administrator --intent setUp").tagName).toBe(
    "CODE",
  );
});

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
