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
