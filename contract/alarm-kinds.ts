/** What makes a second person necessary for whatever is done to a user, for 72 hours, no matter who the agent is. */
export const alarmKinds = ["check-failed", "wrong-number", "impostor", "not-me"] as const;
