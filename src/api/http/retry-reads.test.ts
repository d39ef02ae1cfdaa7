import { describe, expect, it } from "vitest";
import { createManualClock } from "../../testing/manual-clock.ts";
import { FailureError, type Failure } from "../failure.ts";
import { retryReads } from "./retry-reads.ts";

const refused = (status: number): Failure => ({
  kind: "refused",
  status,
  reason: "busy",
  retryAfterSeconds: null,
  serverTime: null,
  traceId: null,
});
const network: Failure = { kind: "network", offline: false };

/** Reads that fail in turn, then succeed. */
function createReads(failures: readonly Failure[], waitAskedMs = 0) {
  const clock = createManualClock();
  const left = [...failures];
  let reads = 0;
  const leave = new AbortController();
  const result = retryReads({ clock, random: () => 0.5, signal: leave.signal }, async () => {
    reads += 1;
    const failure = left.shift();
    if (failure !== undefined) throw new FailureError(failure, waitAskedMs);
    return "read";
  });
  const outcome = result.catch((error: unknown) =>
    error instanceof FailureError ? error.failure : "aborted",
  );
  return { clock, outcome, leave, reads: () => reads };
}

describe("retryReads", () => {
  it("tries twice more after 0.5 to 4 seconds", async () => {
    const { clock, outcome, reads } = createReads([network, refused(503)]);
    await clock.advance(2_249);
    expect(reads()).toBe(1);
    await clock.advance(1);
    expect(reads()).toBe(2);
    await clock.advance(2_250);
    expect(await outcome).toBe("read");
  });

  it("gives up after the second retry", async () => {
    const { clock, outcome, reads } = createReads([network, network, network, network]);
    await clock.advance(60_000);
    expect(await outcome).toEqual(network);
    expect(reads()).toBe(3);
  });

  it.each<Failure>([
    refused(500),
    refused(504),
    refused(400),
    refused(429),
    { kind: "timeout" },
    { kind: "network", offline: true },
    { kind: "protocol", fault: "shape", traceId: null },
  ])("does not repeat after %j", async (failure) => {
    const { outcome, reads } = createReads([failure]);
    expect(await outcome).toEqual(failure);
    expect(reads()).toBe(1);
  });

  it("does not press a server that asks for a longer pause", async () => {
    const { outcome, reads } = createReads([refused(503)], 30_000);
    expect(await outcome).toEqual(refused(503));
    expect(reads()).toBe(1);
  });

  it("stops waiting when the page is left", async () => {
    const { clock, outcome, leave, reads } = createReads([network]);
    await clock.advance(100);
    leave.abort();
    expect(await outcome).toBe("aborted");
    expect(clock.pending()).toBe(0);
    expect(reads()).toBe(1);
  });
});
