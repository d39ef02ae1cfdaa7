/**
 * A wait until the event loop has read what came in; all who wait in one turn go on together. Statements that follow each
 * other find SQLite's code in the processor's caches: a read is answered in 0.4 of the time (ADR 18).
 */
export function createSharedTurn(): () => Promise<void> {
  let turn: Promise<void> | null = null;
  return () => {
    turn ??= new Promise((resolve) => {
      setImmediate(() => {
        turn = null;
        resolve();
      });
    });
    return turn;
  };
}
