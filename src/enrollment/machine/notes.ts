import type { Failure } from "../../api/failure.ts";
import type { Diagnosis } from "../../lib/diagnose-refused-code.ts";

/** Why `Start` did not get an enrollment, as far as it can be tried again. */
export type IntroNote =
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Refused for a state that the server, read again, does not confirm; `mfa` is what it says. */
  | { readonly kind: "contradicted"; readonly mfa: "on" | "off" | "unknown"; readonly failure: Failure }
  | Wait;

/** What stands at the code field. Each is a different sentence. */
export type ConfirmNote =
  | { readonly kind: "none" }
  /** `triesLeft`: how many codes may still be refused, where the server says it. */
  | { readonly kind: "refused"; readonly diagnosis: Diagnosis; readonly triesLeft?: number | null }
  | { readonly kind: "scratchCodeTyped" }
  | { readonly kind: "sentBefore" }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Read back after no answer: MFA is off, so the code did not count. */
  | { readonly kind: "notSwitchedOn"; readonly offline: boolean }
  /** Read back after no answer while an old phone was on: the answer proves nothing. */
  | { readonly kind: "undecided" }
  /** A right code was refused after an accept that may have counted, which would be the reason. */
  | { readonly kind: "mayCount" }
  | Wait;

/** The server asked to wait (429), or the account is locked (423). Until then nothing is sent. */
export interface Wait {
  readonly kind: "wait";
  readonly why: "tooMany" | "locked";
  /** By `countdownClock`, milliseconds. */
  readonly untilMs: number;
}

/** What a refused code means where it did not count. */
export type AfterRefusal =
  | { readonly kind: "note"; readonly note: ConfirmNote }
  | { readonly kind: "stop"; readonly reason: StopReason };

/** An acceptMfa that may have counted, whatever was answered: read back first. */
export interface OpenAccept {
  readonly kind: "open";
  readonly failure: Failure;
  /**
   * The server says that this very enrollment was finished. Nobody else has its token, so it was an accept of this
   * page whose answer got lost: a browser sends a POST again when the connection was reset before an answer.
   */
  readonly finished: boolean;
  readonly says: AfterRefusal;
}

/** Why an enrollment ended without success. Each has its own sentence and its own way on. */
export type StopReason =
  /** The page was reloaded or left, and the secret with it. */
  | "interrupted"
  /** 410: fifteen minutes, or what the appliance allows, are over. */
  | "expired"
  /** The fifth wrong code. */
  | "exhausted"
  /** A newer enrollment, in another tab or by somebody else. */
  | "superseded"
  /** This enrollment was finished before, but not by this page. */
  | "finished"
  /** The appliance does not know the enrollment any more. */
  | "gone"
  /** The identity check that allowed it was found wrong since, or the person said that it isn't them. */
  | "caseOver"
  /** The state on the server changed and it does not say how. */
  | "conflict"
  | "alreadyOn"
  | "externalIdentity"
  | "notAllowed"
  | "licenseAgreement"
  | "userGone"
  | "notOffered";

/** The ends that have a page of their own; an interrupted set-up is told on `Get ready`. */
export type ShownStop = Exclude<StopReason, "interrupted">;
