import type { Logger } from "pino";
import { BrokenBodyError } from "../http/broken-body-error.ts";
import { StorageError } from "../store/storage-error.ts";
import { BusyError } from "./busy-error.ts";
import { KeyRingError } from "./key-ring-error.ts";
import { ProblemError } from "./problem-error.ts";
import { problemResponse } from "./problem-response.ts";

/**
 * Turns whatever an operation threw into a problem. Faults of the database and of the keys are 503 and closed, never a
 * way in (P4); the log gets names and codes of errors, no values.
 */
export function failureResponse(error: unknown, traceId: string, log: Logger): Response {
  if (error instanceof ProblemError) return problemResponse(error.type, traceId, error.extras);
  // Nobody reads this any more, but it is counted and logged as what it was: the client's fault.
  if (error instanceof BrokenBodyError) return problemResponse("bad-request", traceId);
  if (error instanceof BusyError) return problemResponse("busy", traceId, { retryAfterSeconds: 2 });
  if (error instanceof KeyRingError) {
    log.error({ event: "secret.undecryptable", traceId }, error.message);
    return problemResponse("storage", traceId);
  }
  if (error instanceof StorageError) {
    if (error.fault === "duplicate") return problemResponse("conflict", traceId);
    log.error(
      { event: "storage.failed", fault: error.fault, code: codeOf(error.cause), traceId },
      "storage failed",
    );
    return problemResponse("storage", traceId);
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

/** Lines of our code only: the first line of a stack repeats the message, which may hold a value. */
function stackOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines.filter((line) => line.trimStart().startsWith("at ")).join("\n");
}
