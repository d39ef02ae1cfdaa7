/** What the page asks consent for. */
export type ConsequenceAction = "recreate" | "turn-off";
