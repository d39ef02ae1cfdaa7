export type UpstreamFault = "timeout" | "unreachable" | "too-large" | "redirect" | "not-json" | "unpinned";

/** The appliance gave no answer that can be passed on. */
export class UpstreamError extends Error {
  readonly fault: UpstreamFault;

  constructor(fault: UpstreamFault, cause: Error | null) {
    super(`upstream failed: ${fault}`, { cause });
    this.name = "UpstreamError";
    this.fault = fault;
  }
}
