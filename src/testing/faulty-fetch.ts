import type { Call } from "../api/contract/calls.ts";
import type { Clock } from "../api/clock.ts";
import type { Fetch } from "../api/http.ts";
import { describeRequest, type SentRequest } from "./call-of.ts";
import { faultyAnswer, type Fault } from "./faulty-answer.ts";

export interface FaultyFetch {
  readonly fetch: Fetch;
  /** Everything that was sent, faulty or not, in order. */
  readonly sent: SentRequest[];
  /** The next `times` requests of this call meet the fault. A later rule for the same call takes its place. */
  inject: (call: Call, fault: Fault, times?: number) => void;
  /** From now on everything works. */
  heal: () => void;
}

/** Puts faults between the app and the real server (docs/faults-app.md). */
export function createFaultyFetch(fetch: Fetch, clock: Clock): FaultyFetch {
  const rules = new Map<Call, { fault: Fault; left: number }>();
  const sent: SentRequest[] = [];
  return {
    sent,
    inject: (call, fault, times = Infinity) => {
      rules.set(call, { fault, left: times });
    },
    heal: () => rules.clear(),
    fetch: async (input, init) => {
      const request = describeRequest(input, init);
      sent.push(request);
      const rule = rules.get(request.call);
      if (rule === undefined || rule.left === 0) return fetch(input, init);
      rule.left -= 1;
      return faultyAnswer(rule.fault, () => fetch(input, init), clock);
    },
  };
}
