/** Sentences that several columns of the matrix share: how they begin on screen. */
export const says = {
  offline: "You are offline. Nothing was changed.",
  unreachable: "The server cannot be reached. Nothing was changed. Check your connection",
  noAnswer: "No answer. Nothing was changed. Try again.",
  notJson: "The answer did not come from the appliance.",
  brokeOff: "The server's answer broke off.",
  unreadable: "The server's answer cannot be read.",
  tooLarge: "The server's answer is too large.",
  locked: "This account is locked.",
  notOffered: "The server does not offer this function",
  conflict: "The state was changed in another place.",
  busyWait7: "The server is starting or busy. Nothing was changed. Try again in 7 seconds.",
  busyCounted: "The server is starting or busy. Nothing was changed.",
  busy: "The server is starting or busy. Nothing was changed. Try again in a while.",
  notAllowed: "You are not allowed to do this for this account.",
  license: "The license agreement is not accepted yet.",
  sessionEnded: "Your session has ended.",
} as const;
