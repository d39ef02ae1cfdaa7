/** Sentences that several columns of the matrix share: how they begin on screen. */
export const says = {
  offline: "You're offline. Nothing has changed.",
  unreachable: "Can't reach the server. Nothing has changed. Check your connection",
  noAnswer: "The server didn't answer. Nothing has changed. Try again.",
  notJson: "That answer didn't come from this system.",
  brokeOff: "The answer was cut off.",
  unreadable: "The answer couldn't be read.",
  tooLarge: "The answer is too large.",
  locked: "This account is locked.",
  notOffered: "This system doesn't offer that",
  conflict: "Something changed somewhere else.",
  busyWait7: "The server is starting or busy. Nothing has changed. Try again in 7 seconds.",
  busyCounted: "The server is starting or busy. Nothing has changed.",
  busy: "The server is starting or busy. Nothing has changed. Try again in a moment.",
  notAllowed: "You're not allowed to do this for this account.",
  license: "The license agreement isn't accepted yet.",
  sessionEnded: "Your session has ended.",
} as const;
