import type { Enrollment } from "../../api/contract/enrollment.ts";
import type { Failure } from "../../api/failure.ts";
import type { HandOverWay } from "./hand-over-way.ts";
import type { ConfirmNote, IntroNote } from "./notes.ts";
import type { StopReason } from "./stop-reason.ts";

/** How far the person has come with keeping the scratch codes. */
export interface Saving {
  /** Download, copy or print was used, or the person said that he wrote them down. */
  readonly tried: boolean;
  readonly ticked: boolean;
}

/** What every state after `starting` and before the end holds. */
export interface Held {
  readonly enrollment: Enrollment;
  readonly saving: Saving;
  /** `saving` is about this way of handing over; null for oneself, and before one is chosen. */
  readonly way: HandOverWay | null;
  /** MFA was on at `Start`: an old phone goes on working until acceptMfa. */
  readonly replaces: boolean;
  /** Codes that went to the server. None goes twice, whatever came back. */
  readonly sentCodes: readonly string[];
  /** An acceptMfa of this enrollment got no answer: it may have gone through. */
  readonly doubtful: boolean;
}

/** How the authenticator app names the entry: for "delete this one". No secret. */
export interface EntryName {
  readonly issuer: string;
  readonly account: string;
}

/**
 * The wizard (architecture.md, "The enrollment machine"). Only `scan`, `scratchCodes`, `confirm`,
 * `accepting` and `unknown` carry the enrollment: `done` and `stopped` cannot hold a secret.
 */
export type EnrollmentState =
  | { readonly step: "intro"; readonly note: IntroNote }
  | { readonly step: "starting" }
  /** `showing`: Back from the QR code shows `Get ready` once more, with the enrollment kept. */
  | { readonly step: "scan"; readonly held: Held; readonly showing: "entry" | "getReady" }
  | { readonly step: "scratchCodes"; readonly held: Held }
  | { readonly step: "confirm"; readonly held: Held; readonly note: ConfirmNote }
  | { readonly step: "accepting"; readonly held: Held }
  | { readonly step: "unknown"; readonly held: Held; readonly failure: Failure; readonly reading: boolean }
  /** `withoutCodes`: nobody kept the scratch codes, and nobody can any more. */
  | {
      readonly step: "done";
      readonly entry: EntryName;
      readonly replaced: boolean;
      readonly withoutCodes: boolean;
    }
  /** `doubtful`: an acceptMfa got no answer before the end, so MFA may have been changed. */
  | {
      readonly step: "stopped";
      readonly reason: StopReason;
      readonly entry: EntryName | null;
      readonly doubtful: boolean;
    };

export type Step = EnrollmentState["step"];

export const atIntro: EnrollmentState = { step: "intro", note: { kind: "none" } };

/** A reload forgets the secret by design (ADR 6); the page opens with what happened. */
export const interrupted: EnrollmentState = {
  step: "stopped",
  reason: "interrupted",
  entry: null,
  doubtful: false,
};
