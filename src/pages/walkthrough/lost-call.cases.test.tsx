import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { enroll } from "../../locales/en/enroll.ts";
import { handOver } from "../../locales/en/hand-over.ts";
import { scan } from "../../testing/authenticator.ts";
import { colleague, endCase, openCase } from "../../testing/colleague.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { pass } from "../../testing/manual-clock.ts";
import {
  atStep,
  beginAgain,
  endCall,
  identify,
  next,
  openCall,
  previous,
  type Call,
} from "../../testing/walk-call.ts";
import { choices } from "../../testing/walk-gate.ts";
import { navigate, reach } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

interface Before {
  /** MFA was on before the call. */
  readonly recreate?: boolean;
  /** The code was confirmed. */
  readonly finished?: boolean;
  readonly ended?: boolean;
}

/** A key was made in a call, of which the page of this step knows nothing: it was loaded again. */
async function lostCall(step: number, before: Before = {}): Promise<Call> {
  const { recreate = false, finished = false, ended = false } = before;
  const call = await openCall(1, { policy: policyOf({}) });
  await navigate(call, "/account");
  await reach("account");
  if (recreate) await enrollUser(call, "olivia");
  const agent = await colleague(call, "administrator");
  const { id } = await openCase(agent, call.userId, { intent: recreate ? "recreate" : "setUp" });
  const about = { userId: call.userId, userName: "olivia", caseId: id };
  const { uri, token } = await agent.enableMfa({ ...about, recreate });
  const code = scan(uri).codeAt(call.clock.now());
  if (finished) await agent.acceptMfa({ userId: call.userId, code, token });
  if (ended) await endCase(agent, id ?? "");
  await navigate(call, `/walkthrough/${call.userId}/${String(step)}`);
  return call;
}

const lost = () => screen.findByText(walkthrough["walkthrough.lost.title"]);
const dead = [walkthrough["walkthrough.lost"], walkthrough["walkthrough.lost.say"]] as const;
const finishedText = walkthrough["walkthrough.lost.finished"];

/** What leads, by its looks, in the bar. */
function leading(): readonly (string | null)[] {
  const bar = within(screen.getByRole("group", { name: walkthrough["walkthrough.bar"] }));
  return bar
    .getAllByRole("button")
    .filter((button) => button.className.includes("primary"))
    .map((button) => button.textContent);
}

/** In all of these the account may be the one that counts. */
function expectNothingCalledDead(): void {
  for (const words of dead) expect(screen.queryByText(words)).toBeNull();
}

describe("a call that a reload forgot", () => {
  it("has a key that never works where MFA is off; its ticket, checks and record are kept", async () => {
    const call = await lostCall(3);
    await lost();
    for (const words of dead) expect(await screen.findByText(words)).toBeVisible();
    expect(await screen.findByText("Ticket INC-7")).toBeVisible();
    const note = await endCall(call);
    expect(note).toContain("Ticket: INC-7");
    expect(note).toContain("Identity checks: Call back: passed");
    expect(note).toContain("Result: Not finished. MFA was not changed.");
    expect(note).toMatch(/^Steps reached: 1 [^;]+; 2 [^;]+; 3 [^;]+$/mu);
  });

  it("has probably finished where MFA was turned on since, which is not said before its case was read", async () => {
    const call = await lostCall(1, { finished: true });
    await navigate(call, "/account");
    await reach("account");
    call.faulty.inject("askGuard", { kind: "slow", milliseconds: 2_500 });
    await navigate(call, `/walkthrough/${call.userId}/5`);
    const main = screen.getByRole("main");
    await waitFor(() => expect(main).toHaveTextContent(enroll["enroll.stopped.state.reading"]));
    await pass(call, 1);
    expect(main).not.toHaveTextContent(/loaded again|start again|finished|delete/u);
    await pass(call, 2);
    expect(await screen.findByText(finishedText)).toBeVisible();
    expect(screen.getByText(walkthrough["walkthrough.lost.say.finished"])).toBeVisible();
    expectNothingCalledDead();
    expect(main, "what doesn't fit that").not.toHaveTextContent(/old phone|old scratch|delete the other/u);
    expect(leading()).toEqual([buttons.endCall]);
    call.faulty.heal();
    const note = await endCall(call, "other");
    expect(note).toContain("What: Set up MFA");
    expect(note).toContain("Ticket: INC-7");
    expect(note).toContain("Result: Not known: the page was loaded again.");
  });

  it("is not known to have finished where MFA was on before", async () => {
    const call = await lostCall(3, { recreate: true });
    await lost();
    expect(await screen.findByText(walkthrough["walkthrough.lost.unsure"])).toBeVisible();
    expect(screen.getByText(walkthrough["walkthrough.stopped.say.unsure"])).toBeVisible();
    expectNothingCalledDead();
    expect(screen.getByText(handOver["enroll.stopped.state.old-phone.other"])).toBeVisible();
    expect(screen.queryByText(enroll["enroll.stopped.state.old-phone"]), "to the agent").toBeNull();
    expect(leading()).toEqual(["Begin again"]);
    expect(await endCall(call)).toContain("Result: Not known: the page was loaded again.");
  });

  it("is none where the last call ended as it should", async () => {
    await lostCall(4, { finished: true, ended: true });
    await lost();
    expect(await screen.findByText(enroll["enroll.stopped.state.on"])).toBeVisible();
    expect(screen.getByRole("main")).not.toHaveTextContent(/loaded again|probably|delete/u);
  });

  it("begins again with the questions, and tells which account the app may have from before", async () => {
    const call = await lostCall(3);
    await lost();
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

  it("has in its note, once begun again, the steps since then alone", async () => {
    const call = await lostCall(3);
    await lost();
    await beginAgain(call);
    await atStep("identity");
    expect(await endCall(call)).toMatch(/^Steps reached: 1 [^;]+$/mu);
  });
});
