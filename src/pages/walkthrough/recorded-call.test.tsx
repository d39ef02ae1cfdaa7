import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { addUsers } from "../../testing/add-users.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { colleague, recordedCases } from "../../testing/colleague.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { endCall, fillChecks, next, nextCaller, openCall } from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { navigate, press } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

const policy = policyOf({});

describe("a call before a server that keeps cases", () => {
  it("shows the next agent what failed in 72 hours, and offers no such case again", async () => {
    const call = await openCall(1, { policy });
    await fillChecks(call);
    const [callback] = choices("failed");
    if (callback !== undefined) await call.user.click(callback);
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
    const [staffNumber] = choices("failed");
    if (staffNumber !== undefined) await call.user.click(staffNumber);
    await next(call);
    await screen.findByText("Stopped");
    expect(await recordedCases(call, call.userId)).toMatchObject([
      { state: "stopped", checks: [{ name: "Staff number", answer: "failed" }] },
    ]);
  });
});
