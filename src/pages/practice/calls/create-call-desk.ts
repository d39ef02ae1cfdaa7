import { plainText, type Text } from "../../../i18n/english.ts";
import { createStore } from "../../../lib/store.ts";
import type { ApplianceClock } from "../appliance/world.ts";
import { afterEvent, incomingCall, type Call, type Line } from "./call-state.ts";
import type { CallEvent } from "./call-events.ts";
import { callers, nextCall, type CallId, type Caller, type Compared } from "./callers.ts";
import { createCallersHands, type CallersHands, type Request as HandsRequest } from "./callers-hands.ts";

export type Question = Compared | "alone";

interface CallDeskParts {
  readonly clock: ApplianceClock;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
  /** A fault that is turned on: telephones ring, and that is all. */
  readonly nobodyAnswers: () => boolean;
  readonly userIdOf: (person: Caller["person"]) => string;
  /** The key that the agent can see for this user now; null for none. */
  readonly keyFor: (userId: string) => string | null;
  /** Somebody asks for a new phone in the caller's name, where they do. @returns the number on the page of that request */
  readonly asksFirst: (caller: Caller) => Promise<string>;
}

export type CallDesk = ReturnType<typeof createCallDesk>;

/** The telephone of the help desk: who is calling, what they say, and what the agent does. */
export function createCallDesk(parts: CallDeskParts) {
  const { clock, random, nobodyAnswers, userIdOf, keyFor, asksFirst } = parts;
  const call = createStore<Call | null>(null);
  const taken: CallId[] = [];
  let hands: CallersHands | null = null;
  let number = "";

  function change(next: (call: Call) => Call): void {
    const now = call.get();
    if (now !== null) call.set(next(now));
  }
  function say(from: Line["from"], text: Text): void {
    change((now) => ({ ...now, lines: [...now.lines, { from, text }] }));
  }
  async function askFirst(caller: Caller): Promise<void> {
    number = await asksFirst(caller);
  }
  return {
    /** Null while nobody is calling. */
    call,
    /** The telephone rings. @param id null for any call that was not taken yet */
    take: (wanted: CallId | null) => {
      const id = wanted ?? nextCall(taken, random);
      taken.push(id);
      const incoming = incomingCall(id, userIdOf(callers[id].person));
      const { caller, userId } = incoming;
      hands = createCallersHands(caller, clock, () => keyFor(userId));
      if (caller.asks !== null) void askFirst(caller);
      call.set(incoming);
    },
    /** Asks something before the call goes on. */
    ask: (question: Question) => {
      const now = call.get();
      if (now === null) return;
      const { id, fits } = now.caller;
      if (question === "alone") return say("caller", plainText("practice.call.alone"));
      if (now.asked.length === 0) say("caller", plainText(`practice.call.${id}.check`));
      change((before) => ({ ...before, asked: [...before.asked, question] }));
      if (question === "number")
        return say(
          "caller",
          fits.number
            ? { key: "practice.call.number", args: { number } }
            : plainText("practice.call.guess.number"),
        );
      if (question === "question") return say("caller", plainText(`practice.call.${id}.question`));
      if (!nobodyAnswers()) return say("called", plainText(`practice.call.${id}.${question}`));
      change((before) => ({ ...before, unanswered: [...before.unanswered, question] }));
      say("called", plainText("practice.call.no-answer"));
    },
    /** Asks the caller to do something with the phone. */
    request: async (what: HandsRequest) => {
      if (hands !== null) say("caller", await hands.answer(what));
    },
    /** Ends the call, with or without a note. */
    hangUp: () => change((now) => ({ ...now, over: true })),
    /** The score is read: the desk is free. */
    leave: () => call.set(null),
    observe: (event: CallEvent) => {
      const now = call.get();
      const next = now === null ? null : afterEvent(now, event);
      if (next !== now) call.set(next);
    },
  };
}
