/** The bounded hashing queue is full; nothing was done. The caller answers 503. */
export class BusyError extends Error {
  constructor() {
    super("the hashing queue is full");
    this.name = "BusyError";
  }
}
