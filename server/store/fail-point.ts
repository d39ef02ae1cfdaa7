/**
 * Called before each statement (`accept:3`), before the commit (`accept:commit`) and after it (`accept:committed`) of a
 * transaction, so that a crash suite can stop the process there. Production passes none.
 */
export type FailPoint = (name: string) => void;
