/** A PostgreSQL of one's own; `halt` and `resume` stop and start it on the same data and port. */
export interface PrivatePostgres {
  readonly url: string;
  readonly halt: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

export function startPostgres(): Promise<PrivatePostgres>;
