export interface ScratchCode {
  readonly code: string;
  used: boolean;
}

/** The live factor of a user. */
export interface Factor {
  readonly secretKey: string;
  readonly scratchCodes: readonly ScratchCode[];
  /** The newest time step that was consumed (RFC 6238 §5.2). */
  lastStep: number;
}

/** An enrollment that nothing depends on yet (pending is not active). */
export interface Pending {
  readonly secretKey: string;
  readonly scratchCodes: readonly string[];
  readonly token: string;
  readonly startedAt: number;
  expiresAt: number;
  wrongCodes: number;
}

/** A made-up person. The object is the record: handlers change it in one synchronous stretch, so nothing is half done. */
export interface PracticeUser {
  readonly id: string;
  readonly uuid: string;
  readonly name: string;
  /** In the language that the reader has when it is asked for. */
  readonly description: () => string;
  readonly role: string;
  readonly isDefault: boolean;
  /** Null for a user of an identity provider, who cannot sign in here. */
  readonly password: string | null;
  factor: Factor | null;
  pending: Pending | null;
  /** When enrollments were started, epoch milliseconds. */
  starts: number[];
  /** Wrong second factors in a row, and until when the next one waits. */
  secondFactorFailures: number;
  nextTryAt: number;
}
