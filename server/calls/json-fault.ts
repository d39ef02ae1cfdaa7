import type { Logger } from "pino";
import { ProblemError } from "../http/problem-error.ts";
import { problemResponse } from "../http/problem.ts";
import { BrokenBodyError } from "../http/read-body.ts";
import { BusyError } from "../http/turn.ts";
import { KeyRingError } from "../secrets/key-ring.ts";
import { StorageError } from "../store/storage-error.ts";

const TOKEN =
  /[\t\n\r ]*(?:(?<sign>[{}[\],:])|(?<text>"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

type Due = "value" | "value or ]" | "name" | "name or }" | ":" | ", or end";

/** What is wrong with a text that should be a JSON object, or null. No part of the text is told: it may be a secret. */
export function objectFault(text: string): string | null {
  const where = jsonFault(text);
  if (where !== null) return `is not JSON: look at ${where}.`;
  return text.trimStart().startsWith("{") ? null : "is not a JSON object: it must begin with {.";
}

/** Where a text stops being JSON, or null where it is. */
export function jsonFault(text: string): string | null {
  const open: string[] = [];
  let due: Due = "value";
  let at = 0;
  while (due !== ", or end" || open.length > 0) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const next: Due | null = found === null ? null : after(due, found.groups ?? {}, open);
    if (next === null) return place(text, at);
    due = next;
    at += found?.[0].length ?? 0;
  }
  return /^[\t\n\r ]*$/.test(text.slice(at)) ? null : place(text, at);
}

/** What is due after a token, or null where the token isn't due. */
function after(due: Due, { sign, text }: Record<string, string | undefined>, open: string[]): Due | null {
  if (due.startsWith("name") && text !== undefined) return ":";
  if (due === ":") return sign === ":" ? "value" : null;
  if (due.startsWith("value") && (sign === undefined || sign === "{" || sign === "[")) {
    if (sign === undefined) return ", or end";
    open.push(sign === "{" ? "}" : "]");
    return sign === "{" ? "name or }" : "value or ]";
  }
  const end = open.at(-1);
  if (due === ", or end" && sign === ",") return end === "}" ? "name" : "value";
  if (sign === undefined || sign !== end || !(due === ", or end" || due.endsWith(sign))) return null;
  open.pop();
  return ", or end";
}

function place(text: string, at: number): string {
  const blank = /^[\t\n\r ]*/.exec(text.slice(at))?.[0].length ?? 0;
  const lines = text.slice(0, at + blank).split("\n");
  const end = at + blank === text.length ? ", where it ends" : "";
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}${end}`;
}

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
