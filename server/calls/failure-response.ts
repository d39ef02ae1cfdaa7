import type { Logger } from "pino";
import { ProblemError } from "../http/problem-error.ts";
import { problemResponse } from "../http/problem.ts";
import { BrokenBodyError } from "../http/read-body.ts";
import { BusyError } from "../http/turn.ts";
import { KeyRingError } from "../secrets/key-ring.ts";
import { StorageError } from "../store/storage-error.ts";

/**
 * Turns whatever an operation threw into a problem. Faults of the database and of the keys are 503, never a way in, and 504
 * where it may have been done all the same; the log gets names and codes of errors, no values.
 */
export function failureResponse(error: unknown, traceId: string, log: Logger): Response {
  if (error instanceof ProblemError) return problemResponse(error.type, traceId, error.extras);
  // Nobody reads this answer, but it is counted and logged as what it was: the client's fault.
  if (error instanceof BrokenBodyError) return problemResponse("bad-request", traceId);
  if (error instanceof BusyError) return problemResponse("busy", traceId, { retryAfterSeconds: 2 });
  // Out of a transaction it comes as the cause of why that ended.
  const sealed = error instanceof StorageError ? error.cause : error;
  if (sealed instanceof KeyRingError) {
    log.error({ event: "secret.undecryptable", traceId }, sealed.message);
    return problemResponse("storage", traceId);
  }
  if (error instanceof StorageError) {
    if (error.fault === "duplicate") return problemResponse("conflict", traceId);
    log.error(
      { event: "storage.failed", fault: error.fault, code: codeOf(error.cause), traceId },
      "storage failed",
    );
    return problemResponse(error.fault === "unknown" ? "outcome-unknown" : "storage", traceId);
  }
  log.error(
    { event: "operation.failed", error: nameOf(error), stack: stackOf(error), traceId },
    "operation failed",
  );
  return problemResponse("server-failed", traceId);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : nameOf(error);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** The lines with code only: the first line of a stack repeats the message, which may hold a value. */
function stackOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines.filter((line) => line.trimStart().startsWith("at ")).join("\n");
}
