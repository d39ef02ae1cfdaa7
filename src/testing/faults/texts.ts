/** Sentences that several columns of the matrix share: how they begin on screen. */
export const says = {
  offline: "You're offline. Nothing has changed.",
  locked: "This account is locked.",
  notAllowed: "You're not allowed to do this for this account.",
  sessionEnded: "Your session has ended.",
} as const;
