import type { Logger } from "pino";
import type { ProblemType } from "../../contract/problem-types.ts";
import { failureResponse } from "../calls/failure-response.ts";
import { problemResponse } from "../http/problem.ts";
import { UnpinnedCertificateError } from "./appliance-trust.ts";
import { UpstreamError } from "./upstream.ts";

/** What the client is told of each fault. */
const toldOfFault: Readonly<Record<UpstreamError["fault"], ProblemType>> = {
  timeout: "upstream-timeout",
  unpinned: "upstream-untrusted",
  untrusted: "upstream-untrusted",
  unreachable: "upstream-failed",
  loop: "upstream-failed",
  "too-large": "upstream-failed",
  redirect: "upstream-failed",
  "not-json": "upstream-failed",
  unreadable: "upstream-failed",
};

/** What the client is told of a failure; of a fault of the appliance, not to try again: it may have been done. */
export function faultResponse(error: unknown, traceId: string, log: Logger): Response {
  if (!(error instanceof UpstreamError)) return failureResponse(error, traceId, log);
  logFault(error, traceId, log);
  return problemResponse(toldOfFault[error.fault], traceId);
}

const messages: Readonly<Partial<Record<UpstreamError["fault"], string>>> = {
  unpinned: "the certificate at the appliance's address is not pinned: nothing was sent",
  loop: "APPLIANCE_URL leads back to this server: set the appliance's own address, not that of the proxy in front",
};

export function logFault({ fault, cause }: UpstreamError, traceId: string | undefined, log: Logger): void {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const fingerprint = cause instanceof UnpinnedCertificateError ? cause.fingerprint : undefined;
  log.warn(
    { event: "gateway.failed", traceId, fault, code, fingerprint },
    messages[fault] ?? "the appliance gave no usable answer",
  );
}
