import type { Enrollment } from "../../api/contract/enrollment.ts";
import type { HistoryStep } from "./history-step.ts";
import type { HandOverWay } from "./enrollment-state.ts";
import type { AfterRefusal, ConfirmNote, IntroNote, OpenAccept, StopReason } from "./notes.ts";

/** What a refused enableMfa means for the wizard. */
export type EnableOutcome =
  | { readonly kind: "retry"; readonly note: IntroNote }
  | { readonly kind: "stop"; readonly reason: StopReason };

/** What a failed acceptMfa means for the wizard. */
export type AcceptOutcome =
  /** Nothing left this computer: the same code may go. */
  | { readonly kind: "notSent"; readonly note: ConfirmNote }
  /** It cannot have counted. */
  | { readonly kind: "refused"; readonly says: AfterRefusal }
  | OpenAccept;

/** What reading the user back told, after an acceptMfa that may have counted. */
export type ReadBack =
  | { readonly kind: "on" }
  | { readonly kind: "off" }
  /** MFA is on, but it was on before: it may be the old phone's. */
  | { readonly kind: "undecided" }
  | { readonly kind: "failed" };

export type EnrollmentEvent =
  | { readonly type: "start" }
  | { readonly type: "enabled"; readonly enrollment: Enrollment; readonly replaces: boolean }
  | { readonly type: "enableFailed"; readonly outcome: EnableOutcome }
  | { readonly type: "continue" }
  /** Back, Forward, or the wizard's own Back: the browser's history stands at this step. */
  | { readonly type: "visit"; readonly step: HistoryStep }
  | { readonly type: "handOver"; readonly way: HandOverWay }
  | { readonly type: "saveTried" }
  | { readonly type: "savedTicked"; readonly ticked: boolean }
  | { readonly type: "wroteDown" }
  /** The scratch codes are on the slip that was printed, beside the key. */
  | { readonly type: "codesPrinted" }
  /** On to the code though nothing keeps the scratch codes: somebody was told what that means, and chose it. */
  | { readonly type: "goWithoutCodes" }
  | { readonly type: "submit"; readonly code: string }
  | { readonly type: "scratchCodeTyped" }
  /** Over to the other kind of code: what was said about the last one is void. */
  | { readonly type: "codeKindChosen" }
  | { readonly type: "accepted" }
  | { readonly type: "acceptFailed"; readonly outcome: AcceptOutcome }
  | { readonly type: "checkAgain" }
  | { readonly type: "readBack"; readonly result: ReadBack }
  | { readonly type: "waitOver" }
  | { readonly type: "superseded" }
  | { readonly type: "restart" }
  | { readonly type: "wipe" };
