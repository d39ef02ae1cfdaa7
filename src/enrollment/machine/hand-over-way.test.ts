import { describe, expect, it } from "vitest";
import { events, saved, states } from "./machine-samples.ts";
import { transition } from "./transition.ts";

describe("ways of handing over", () => {
  it("keeps codes on a slip through Back from the code", () => {
    const slip = transition(states.scan, events.codesPrinted);
    expect(slip).toMatchObject({ step: "scan", held: { saving: saved } });
    const confirm = transition(transition(slip, events.continue), events.continue);
    expect(transition(confirm, events.visitScan)).toMatchObject({ step: "scan", held: { saving: saved } });
  });

  it("begins another way of handing over with nothing saved, and goes on with the same way", () => {
    const phone = transition(states.confirm, events.handOver);
    expect(phone).toMatchObject({ step: "scan", held: { saving: { tried: false, ticked: false } } });
    const codes = transition(transition(phone, events.visitScratchCodes), events.wroteDown);
    expect(transition(codes, events.handOver)).toBe(codes);
    expect(transition(codes, { type: "handOver", way: "beside" })).toMatchObject({ step: "scan" });
  });
});
