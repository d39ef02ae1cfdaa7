import { screen } from "@testing-library/react";
import { describe, expect, it, test } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { gate } from "../../locales/en/gate.ts";
import { atStep, endCall, fillChecks, next, nextCaller, openCall } from "../../testing/walk-call.ts";
import { failFirstCheck, choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf, navigate, press } from "../../testing/walk-wizard.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { addUsers } from "../../testing/add-users.ts";
import { colleague, recordedCases } from "../../testing/colleague.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { buttons } from "../../testing/buttons.ts";

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

describe("a call before a server that keeps cases", () => {
  it("shows the next agent what failed in 72 hours, and offers no such case again", async () => {
    const call = await openCall(1, { policy });
    await fillChecks(call);
    await failFirstCheck(call);
    await next(call);
    await screen.findByText("Stopped");
    const note = await endCall(call, "impostor");
    expect(note).toContain("How it ended: Someone else called in their name");
    expect(note).toContain("Identity checks: Call back: failed; Call the line manager yourself: passed");
    await nextCaller(call);
    await navigate(call, `/walkthrough/${call.userId}/1`);
    expect(await screen.findByText("1 failed attempt in 72 hours")).toBeVisible();
    expect(screen.getByText(/: identity check failed \(administrator\)/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Resume" })).toBeNull();
  });

  it("is recorded too with a person whose MFA the identity provider manages: nothing can be set", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator", policy });
    await addUsers(scene, 1);
    const agent = await colleague(scene, "administrator");
    const [person] = (await agent.listUsers({ offset: 0, limit: 1, nameFilter: "person-0001" })).rows;
    const userId = person?.id ?? "";
    await navigate(scene, `/walkthrough/${userId}/1`);
    await screen.findByText("The identity provider manages this user's MFA. It can't be set up here.");
    expect(screen.queryByRole("button", { name: buttons.next })).toBeNull();
    expect(screen.getByText(/There.s nothing to set up here/u), "words to say").toBeVisible();
    await press(scene, walkthrough["walkthrough.end"]);
    await scene.user.type(ticketField(), "INC-9");
    await press(scene, walkthrough["walkthrough.end.stay"]);
    const note = await endCall(scene, "other");
    const reason = walkthrough["walkthrough.external"];
    expect(note).toContain(`Ticket: INC-9\nReason: ${reason}`);
    expect(screen.getByText("Saved to the case.")).toBeVisible();
    const [recorded] = await recordedCases(scene, userId);
    expect(recorded).toMatchObject({ state: "stopped", ticket: "INC-9", reason, way: "byPhone" });
    expect(recorded?.endedAt).not.toBeNull();
  });

  it("is stopped on the server too where only the configuration requires the failed check", async () => {
    const call = await openCall(1, { policy, config: { identityChecklist: ["Staff number"] } });
    await fillChecks(call);
    await failFirstCheck(call);
    await next(call);
    await screen.findByText("Stopped");
    expect(await recordedCases(call, call.userId)).toMatchObject([
      { state: "stopped", checks: [{ name: "Staff number", answer: "failed" }] },
    ]);
  });
});
