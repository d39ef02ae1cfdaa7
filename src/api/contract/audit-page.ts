/** One event of somebody's second factor, as the embedded appliance recorded it; every text is cleaned and capped. */
export interface AuditEntry {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: string;
  /** `done` or `refused`, or what else was sent; "" where the record holds none, and so with what follows. */
  readonly outcome: string;
  readonly reason: string;
  readonly actorName: string;
  readonly userId: string | null;
  readonly userName: string;
  readonly address: string;
  readonly traceId: string;
}

/** One page, newest first. `badRows` counts entries that could not be read; they are told, not hidden. */
export interface AuditPage {
  readonly offset: number;
  readonly total: number;
  readonly entries: readonly AuditEntry[];
  readonly badRows: number;
}
