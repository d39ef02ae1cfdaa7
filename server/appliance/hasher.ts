/** A text with its salt, to be hashed. */
export interface HashInput {
  readonly text: string;
  readonly salt: Uint8Array;
}

/** A slow hash for secrets of low entropy. Never blocks the event loop. */
export interface Hasher {
  /** Algorithm and parameters; kept with every hash, so that a change of them is noticed. */
  readonly name: string;
  /** False when `hashAll` would refuse now: ask before counting an attempt. */
  readonly hasRoom: () => boolean;
  /**
   * Hashes all inputs as one job, in order.
   * @param pepper secret of the server, never in the database
   * @throws BusyError when the queue is full
   */
  readonly hashAll: (inputs: readonly HashInput[], pepper: Uint8Array) => Promise<Uint8Array[]>;
}
