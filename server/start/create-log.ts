import pino, { type Logger } from "pino";

/**
 * The server's log: one JSON object a line on standard error, so that standard output holds nothing but the address and
 * the passwords of the first start. No request fails because the log's reader is gone or its disk is full.
 * @param dest a file, or a descriptor
 */
export function createLog(level: string, dest: string | number = 2): Logger {
  const sink = pino.destination({ dest, sync: true });
  sink.on("error", () => {});
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorFields } },
    sink,
  );
}

/** An error without its extra members: database drivers put rows and parameters there. */
function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    message: error.message.slice(0, 300),
    ...("code" in error ? { code: String(error.code) } : {}),
    stack: error.stack?.split("\n").slice(1, 9).join("\n"),
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  };
}
