import type { Enrollment } from "../../api/contract/enrollment.ts";
import type { ConfirmNote, IntroNote, OpenAccept, StopReason } from "./notes.ts";

/** How far the person has come with keeping the scratch codes. */
export interface Saving {
  /** Download, copy or print was used, or the person said that they wrote them down. */
  readonly tried: boolean;
  readonly ticked: boolean;
}

/** How an enrollment for somebody else gets to that person. */
export type HandOverWay = "sharedScreen" | "phone" | "paper";

/** What every state after `starting` and before the end holds. */
export interface Held {
  readonly enrollment: Enrollment;
  readonly saving: Saving;
  /** `saving` is about this way of handing over; null for oneself, and before one is chosen. */
  readonly way: HandOverWay | null;
  /** MFA was on at `Start`: an old phone goes on working until acceptMfa. */
  readonly replaces: boolean;
  /** Codes that went to the server, none twice; but one that no answer came for, once the user was read back. */
  readonly sentCodes: readonly string[];
  /** A code was two steps old: once that may have been an older code, twice it is the phone's clock. */
  readonly olderBefore: boolean;
  /** A refused code was one of this key: nobody mistyped it. */
  readonly keyProved: boolean;
  /** An acceptMfa of this enrollment may have counted, and no reading could tell. */
  readonly outcomeUnknown: boolean;
}

/** How the authenticator app names the entry: for "delete this one". No secret. */
export interface EntryName {
  readonly issuer: string;
  readonly account: string;
}

/** The entry as people find it in their app, `olivia@vm`: with the system, also where its account does not name one. */
export function nameOfEntry({ issuer, account }: EntryName): string {
  return account.includes(issuer) ? account : `${account}@${issuer}`;
}

/**
 * Where an enrollment stands. Only `scan`, `scratchCodes`, `confirm`,
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
  /** A code was sent that may have counted, and only the server can tell. */
  | {
      readonly step: "unknown";
      readonly held: Held;
      readonly open: OpenAccept;
      /** `first`: nobody had to ask for it. */
      readonly reading: "first" | "again" | "no";
    }
  /** `withoutCodes`: nobody kept the scratch codes, and nobody can any more. */
  | {
      readonly step: "done";
      readonly entry: EntryName;
      readonly replaced: boolean;
      readonly withoutCodes: boolean;
    }
  /** `outcomeUnknown`: an acceptMfa before the end may have counted. */
  | {
      readonly step: "stopped";
      readonly reason: StopReason;
      readonly entry: EntryName | null;
      readonly outcomeUnknown: boolean;
    };

export type Step = EnrollmentState["step"];

export type At<Some extends Step> = Extract<EnrollmentState, { step: Some }>;

export const atIntro: EnrollmentState = { step: "intro", note: { kind: "none" } };

/** A reload forgets the secret by design (ADR 6); the page opens with what happened. */
export const interrupted: EnrollmentState = {
  step: "stopped",
  reason: "interrupted",
  entry: null,
  outcomeUnknown: false,
};

/** What is said at `Start`. */
export function introNoteOf(state: EnrollmentState): IntroNote {
  return state.step === "intro" ? state.note : { kind: "none" };
}

/** Whether there are scratch codes to keep: else their step is left out. */
export function hasCodes({ enrollment }: Held): boolean {
  return enrollment.scratchCodes.length > 0;
}

/** The gate before `Continue`: something was tried to keep the codes, and the person says so. */
export function codesSaved(saving: Saving): boolean {
  return saving.tried && saving.ticked;
}

/** Leaving would lose codes that are on screen and not yet kept. */
export function holdsUnsavedCodes(state: EnrollmentState): boolean {
  return state.step === "scratchCodes" && !codesSaved(state.held.saving);
}

/** A commit is on its way, or may have arrived without an answer. */
export function commitInFlight(state: EnrollmentState): boolean {
  return state.step === "accepting" || state.step === "unknown";
}
