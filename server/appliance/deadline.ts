import { problemResponse } from "../http/problem.ts";
import { isReading } from "../http/read-body.ts";
import type { Wait } from "../store/run-transaction.ts";

const DEADLINE_MS = 10_000;

/** A call as far as its time goes. */
interface Timed extends Wait {
  readonly traceId: string;
}

/** The answer, or after 10 s one that says it is late: a slow database never leaves a client without an answer. */
export async function withDeadline(
  answer: Promise<Response>,
  request: Request,
  call: Timed,
): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Response>((resolve) => {
    timer = setTimeout(() => {
      call.isOver = true;
      resolve(lateAnswer(request, call));
    }, DEADLINE_MS);
  });
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** The client's body is late, or else we are: then nothing is done any more, but for what has come to its COMMIT. */
function lateAnswer(request: Request, { traceId, commits }: Timed): Response {
  if (commits > 0) return problemResponse("outcome-unknown", traceId);
  if (!isReading(request)) return problemResponse("busy", traceId);
  const said = { status: 408, title: "The request took too long" };
  return problemResponse("bad-request", traceId, { said });
}
