import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import type { Client } from "../../api/client.ts";
import { decodeCases } from "../../api/contract/guard-case.ts";
import type { Case } from "../../api/contract/guard-case.ts";
import { addUsers } from "../../testing/add-users.ts";
import { scan } from "../../testing/authenticator.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";
import type { AppScene } from "../../testing/render-app.tsx";
import {
  atStep,
  beginAgain,
  copyNote,
  endCall,
  fillChecks,
  goToConfirm,
  goToKey,
  identify,
  next,
  nextCaller,
  openCall,
  previous,
} from "../../testing/walk-call.ts";
import type { Call } from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf, navigate, press, typeCode } from "../../testing/walk-wizard.ts";

const standard = policyOf({});

async function colleague(call: AppScene, userName: string): Promise<Client> {
  const tab = call.openTab();
  await tab.signIn({ userName, password: passwordOf(userName) });
  return tab;
}

/** By a quoted address: this page knows nothing of the call. */
const reload = (call: Call, step: number) => navigate(call, `/walkthrough/${call.userId}/${String(step)}`);

const casesOf = async (client: Client, userId: string): Promise<readonly Case[]> =>
  client.askGuard(`/cases?userId=${userId}`, decodeCases);

describe("a call before a server that keeps cases", () => {
  it("is recorded before a key can be made, and with its end and note afterwards", async () => {
    const call = await openCall(1, { policy: standard });
    await fillChecks(call);
    expect(countOf(call, "tellGuard")).toBe(0);
    const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
    await typeCode(call, phone.codeAt(call.clock.now()));
    await atStep("done");
    await endCall(call, "done");
    expect(screen.getByText("Saved to the case.")).toBeVisible();
    const [recorded] = await casesOf(await colleague(call, "administrator"), call.userId);
    expect(recorded).toMatchObject({ intent: "setUp", way: "byPhone", ticket: "INC-7", state: "used" });
    expect(recorded?.checks.map(({ answer }) => answer)).toEqual(["passed", "passed", "passed"]);
  });

  it("shows the next agent what failed in 72 hours, and offers no such case again", async () => {
    const call = await openCall(1, { policy: standard });
    await fillChecks(call);
    const [callback] = choices("failed");
    if (callback !== undefined) await call.user.click(callback);
    await next(call);
    await screen.findByText("Stopped");
    const note = await endCall(call, "impostor");
    expect(note).toContain("How it ended: Someone else called in their name");
    await nextCaller(call);
    await navigate(call, `/walkthrough/${call.userId}/1`);
    expect(await screen.findByText("1 failed attempt in 72 hours")).toBeVisible();
    expect(screen.getByText(/: identity check failed \(administrator\)/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Resume" })).toBeNull();
  });

  it("records what was found when it ends before the checks are over", async () => {
    const call = await openCall(1, { policy: standard });
    await atStep("identity");
    await endCall(call, "hungUp");
    const [recorded] = await casesOf(await colleague(call, "administrator"), call.userId);
    expect(recorded).toMatchObject({ state: "stopped", reason: "Caller hung up" });
    expect(recorded?.endedAt).not.toBeNull();
  });

  it("is recorded too with a person whose MFA the identity provider manages", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator", policy: standard });
    await addUsers(scene, 1);
    const agent = await colleague(scene, "administrator");
    const [person] = (await agent.listUsers({ offset: 0, limit: 1, nameFilter: "person-0001" })).rows;
    const userId = person?.id ?? "";
    await navigate(scene, `/walkthrough/${userId}/1`);
    await screen.findByText("The identity provider manages this user's MFA. It can't be set up here.");
    await press(scene, walkthrough["walkthrough.end"]);
    await scene.user.type(ticketField(), "INC-9");
    await press(scene, walkthrough["walkthrough.end.stay"]);
    const note = await endCall(scene, "other");
    const reason = walkthrough["walkthrough.external"];
    expect(note).toContain(`Ticket: INC-9\nReason: ${reason}`);
    expect(screen.getByText("Saved to the case.")).toBeVisible();
    const [recorded] = await casesOf(agent, userId);
    expect(recorded).toMatchObject({ state: "stopped", ticket: "INC-9", reason, way: "byPhone" });
    expect(recorded?.endedAt).not.toBeNull();
  });

  it("is stopped on the server too where only the configuration requires the failed check", async () => {
    const identityChecklist = ["Staff number"];
    const call = await openCall(1, { policy: standard, config: { identityChecklist } });
    await fillChecks(call);
    const [staffNumber] = choices("failed");
    if (staffNumber !== undefined) await call.user.click(staffNumber);
    await next(call);
    await screen.findByText("Stopped");
    const recorded = await casesOf(await colleague(call, "administrator"), call.userId);
    expect(recorded).toMatchObject([
      { state: "stopped", checks: [{ name: "Staff number", answer: "failed" }] },
    ]);
  });

  it("keeps its ticket, checks and record through a reload in the middle", async () => {
    const call = await openCall(1, { policy: standard });
    await goToKey(call);
    await navigate(call, "/account");
    await reload(call, 3);
    expect(await screen.findByText("No call is under way on this page")).toBeVisible();
    expect(await screen.findByText("Ticket INC-7")).toBeVisible();
    const note = await endCall(call, "hungUp");
    expect(note).toContain("Ticket: INC-7");
    expect(note).toContain("Identity checks: Call back: passed");
    const recorded = await casesOf(await colleague(call, "administrator"), call.userId);
    expect(recorded).toMatchObject([{ state: "used", ticket: "INC-7" }]);
    expect(recorded[0]?.endedAt).not.toBeNull();
  });

  it("asks again after a reload, and tells which account the app may have from before", async () => {
    const call = await openCall(1, { policy: standard });
    await goToKey(call);
    await navigate(call, "/account");
    await reload(call, 3);
    await beginAgain(call);
    await atStep("identity");
    const made = /administrator made a key at .*ask them to delete it/u;
    await waitFor(() => expect(screen.getByRole("main")).toHaveTextContent(made));
    expect(choices("passed").some(({ checked }) => checked)).toBe(false);
    await identify(call);
    await next(call);
    await atStep("key");
    await previous(call);
    await previous(call);
    await atStep("identity");
    expect(screen.getByRole("main"), "that key is this call's").not.toHaveTextContent(made);
  });
});

/** A call with somebody privileged, and what a second administrator says to it. */
async function decidedCall(decision: "approve" | "decline"): Promise<Call> {
  const call = await openCall(1, { policy: policyOf({ privilegedUsers: ["olivia"] }) });
  await fillChecks(call);
  await next(call);
  expect(await screen.findByText("Waiting for approval")).toBeVisible();
  const second = await colleague(call, "ada");
  const [waiting] = await second.askGuard("/cases?state=waiting", decodeCases);
  await second.tellGuard(`/cases/${waiting?.id ?? ""}/${decision}`, {}, (json) => json);
  await waitFor(() => expect(screen.queryByText("Waiting for approval")).toBeNull());
  return call;
}

it("waits for a second administrator, goes on by itself, and names them in the note", async () => {
  const call = await decidedCall("approve");
  await atStep("prepare");
  await next(call);
  await atStep("key");
  expect(await copyNote(call)).toContain("Approved by: ada");
});

it("does not name the person who declined as the one who approved", async () => {
  const call = await decidedCall("decline");
  expect(await screen.findByText("Declined")).toBeVisible();
  expect(await endCall(call, "other")).not.toContain("ada");
});
