/** Time and size limits of the node server (faults.md §2; Node's own defaults are far looser). Times in milliseconds. */
export interface ServerLimits {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly connectionsCheckingInterval: number;
  readonly maxHeaderSize: number;
  readonly maxHeadersCount: number;
  readonly maxRequestsPerSocket: number;
  readonly maxConnections: number;
  /** How long a stopping server waits for answers that are under way. */
  readonly drainTimeout: number;
}

export const defaultLimits: ServerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
  maxHeadersCount: 64,
  maxRequestsPerSocket: 1_000,
  maxConnections: 2_048,
  drainTimeout: 10_000,
};
