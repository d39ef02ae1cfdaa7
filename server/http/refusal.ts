import { setAnswerHeaders } from "./answer-headers.ts";
import type { Clock } from "./clock.ts";
import type { HostProblemType } from "./problem.ts";
import { problemBody } from "./problem.ts";
import { newTraceId } from "./trace-id.ts";

/** Why a message is refused before a web Request is made of it. */
export interface Refusal {
  readonly status: number;
  readonly type: HostProblemType;
  readonly title: string;
  /** Of a 405 (RFC 9110 §15.5.6). */
  readonly allow?: string;
}

/** The answer to a refused message: a problem with the headers of the API, after which the connection ends. */
export function refusalAnswer(
  { status, type, title, allow }: Refusal,
  clock: Clock,
  secure: boolean,
): { readonly headers: Headers; readonly body: string } {
  const body = problemBody({ status, type, title, traceId: newTraceId() });
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Content-Length": String(Buffer.byteLength(body)),
    Date: new Date(clock.now()).toUTCString(),
    Connection: "close",
    ...(allow === undefined ? {} : { Allow: allow }),
  });
  setAnswerHeaders(headers, "api", secure);
  return { headers, body };
}
