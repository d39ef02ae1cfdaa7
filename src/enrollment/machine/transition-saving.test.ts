import { describe, expect, it } from "vitest";
import type { EnrollmentState } from "./enrollment-state.ts";
import { events, saved, states } from "../../testing/machine-samples.ts";
import { transition } from "./transition.ts";

describe("whether the scratch codes were kept", () => {
  it("is remembered through Back and Forward", () => {
    const back = transition(states.scratchCodesSaved, events.visitScan);
    expect(transition(back, events.continue)).toMatchObject({ held: { saving: saved } });
  });

  it("is remembered to the end", () => {
    const finished = (at: EnrollmentState) => transition(transition(at, events.submit), events.accepted);
    const without = transition(states.scratchCodes, events.goWithoutCodes);
    expect(finished(without)).toMatchObject({ step: "done", withoutCodes: true });
    const kept = transition(states.scratchCodesSaved, events.continue);
    expect(finished(kept)).toMatchObject({ step: "done", withoutCodes: false });
  });

  it("is remembered of codes on a slip through Back from the code", () => {
    const slip = transition(states.scan, events.codesPrinted);
    expect(slip).toMatchObject({ step: "scan", held: { saving: saved } });
    const confirm = transition(transition(slip, events.continue), events.continue);
    expect(transition(confirm, events.visitScan)).toMatchObject({ step: "scan", held: { saving: saved } });
  });

  it("begins anew with another way of handing over, and goes on with the same way", () => {
    const phone = transition(states.confirm, events.handOver);
    expect(phone).toMatchObject({ step: "scan", held: { saving: { tried: false, ticked: false } } });
    const codes = transition(transition(phone, events.visitScratchCodes), events.wroteDown);
    expect(transition(codes, events.handOver)).toBe(codes);
    expect(transition(codes, { type: "handOver", way: "sharedScreen" })).toMatchObject({ step: "scan" });
  });
});
