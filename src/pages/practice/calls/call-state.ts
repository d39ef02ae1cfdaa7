import { plainText, type Text } from "../../../i18n/english.ts";
import { assertNever } from "../../../lib/assert-never.ts";
import type { CallEvent, RecordedCheck } from "./call-events.ts";
import { callers, checkNames, type CallId, type Caller, type CheckName, type Compared } from "./callers.ts";

/** One thing that was said on the telephone. */
export interface Line {
  /** The caller, or who picked up where the agent called. */
  readonly from: "caller" | "called";
  readonly text: Text;
}

/** One scripted call, from its first words to its score. */
export interface Call {
  readonly caller: Caller;
  readonly userId: string;
  readonly lines: readonly Line[];
  readonly asked: readonly Compared[];
  /** Where nobody picked up: it confirms nothing, no matter who is calling. */
  readonly unanswered: readonly CheckName[];
  /** What the agent recorded last; empty for nothing. */
  readonly checks: readonly RecordedCheck[];
  /** When the key was made: before or after every check was asked. */
  readonly key: "none" | "early" | "checked";
  /** MFA was changed for the person in whose name the call came. */
  readonly changed: boolean;
  /** A second administrator said no. */
  readonly declined: boolean;
  readonly noted: boolean;
  readonly over: boolean;
}

/** The call as it comes in. */
export function incomingCall(id: CallId, userId: string): Call {
  return {
    caller: { id, ...callers[id] },
    userId,
    lines: [{ from: "caller", text: plainText(`practice.call.${id}.opening`) }],
    asked: [],
    unanswered: [],
    checks: [],
    key: "none",
    changed: false,
    declined: false,
    noted: false,
    over: false,
  };
}

/** The call after something that the agent did at the appliance; the same object where it is not about this call. */
export function afterEvent(call: Call, event: CallEvent): Call {
  if (call.over) return call;
  switch (event.kind) {
    case "key-made": {
      if (event.userId !== call.userId) return call;
      const early = call.key === "early" || !call.asked.includes("callback");
      return { ...call, key: early ? "early" : "checked" };
    }
    case "changed":
      return event.userId === call.userId ? { ...call, changed: true } : call;
    case "declined":
      return { ...call, declined: true };
    case "checked":
      return { ...call, checks: event.checks };
    case "ended":
      return { ...call, noted: event.noted, over: true };
    default:
      return assertNever(event);
  }
}

/** What the agent marked for one of the three checks. */
function answerFor(call: Call, name: CheckName): RecordedCheck["answer"] {
  return call.checks.find((check) => check.name === name)?.answer ?? "notAsked";
}

/** One thing that the agent did well or not. */
export interface Mark {
  readonly good: boolean;
  readonly what:
    | "kept-out"
    | "second"
    | "let-in"
    | "helped"
    | "passed-on"
    | "put-off"
    | "unconfirmed"
    | "turned-away"
    | "asked"
    | "not-asked"
    | "ticked-unasked"
    | "believed"
    | "doubted"
    | "key-after"
    | "key-early"
    | "key-impostor"
    | "noted"
    | "not-noted";
}

/** How the call went: who it let in, how it was checked, when the key was made, and whether it left a note. */
export function marksOf(call: Call): readonly Mark[] {
  const marks: Mark["what"][] = [outcomeOf(call), checksOf(call)];
  if (call.key !== "none") marks.push(keyOf(call));
  marks.push(call.noted ? "noted" : "not-noted");
  return marks.map((what) => ({ what, good: good.has(what) }));
}

const good: ReadonlySet<Mark["what"]> = new Set([
  "kept-out",
  "second",
  "helped",
  "passed-on",
  "put-off",
  "asked",
  "key-after",
  "noted",
]);

/** Whether the answer to a check shows that it is the right person. */
function fits({ caller, unanswered }: Call, name: Compared): boolean {
  return caller.fits[name] && (name === "number" || !unanswered.includes(name));
}

function outcomeOf({ caller, changed, declined, unanswered }: Call): Mark["what"] {
  if (!caller.honest) return changed ? "let-in" : declined ? "second" : "kept-out";
  if (caller.id === "elsewhere") return "passed-on";
  if (unanswered.includes("callback")) return changed ? "unconfirmed" : "put-off";
  return changed ? "helped" : "turned-away";
}

function checksOf(call: Call): Mark["what"] {
  const { asked } = call;
  const marked = checkNames.map((name) => ({ name, answer: answerFor(call, name) }));
  if (marked.some(({ name, answer }) => answer !== "notAsked" && !asked.includes(name)))
    return "ticked-unasked";
  if (marked.some(({ name, answer }) => answer === "passed" && !fits(call, name))) return "believed";
  if (marked.some(({ name, answer }) => answer === "failed" && fits(call, name))) return "doubted";
  // A caller who failed one check is asked no other.
  return asked.some((name) => !fits(call, name)) || asked.includes("callback") ? "asked" : "not-asked";
}

function keyOf({ key, caller }: Call): Mark["what"] {
  if (!caller.honest) return "key-impostor";
  return key === "early" ? "key-early" : "key-after";
}
