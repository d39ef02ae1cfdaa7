/** Connections of the database pool, as the pool counts them; `waiting` are callers without one. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}
