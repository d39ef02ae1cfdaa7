/**
 * Whose screen the wizard is on. `own`: the person's, it may be the very phone. `lent`: somebody else's computer, where
 * no secret may stay behind or open an app. `pictured`: a computer's, whatever it is looked at on.
 */
export type ScreenOwner = "own" | "lent" | "pictured";
