import type { Call } from "./contract/calls.ts";
import type { Clock } from "./clock.ts";
import { FailureError, protocolFailure } from "./failure.ts";
import { isHtml, readJson } from "./http/read-body.ts";
import { readRefusal } from "./http/read-refusal.ts";
import { traceIdOf } from "./http/trace-id.ts";

/** The page's own `fetch`, the one of a test, or the one of practice mode. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface HttpRequest {
  readonly call: Call;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Absolute, from the first byte sent to the last byte read. */
  readonly deadlineMs: number;
  /** "ignored": any 2xx is the answer, whatever its body, but a page for people is not. */
  readonly body2xx:
    | { readonly kind: "json"; readonly capBytes: number }
    | { readonly kind: "ignored" | "file" };
  readonly signal?: AbortSignal | undefined;
  /** The token call, and the calls of a request for a new phone, carry this origin's cookies: by one the server knows a browser again (ADR 6). */
  readonly credentials?: "same-origin";
}

export interface HttpAnswer {
  /** Undecoded; undefined when the body is ignored, a `Blob` when it is a file. */
  readonly json: unknown;
  /** For the failure of a caller that cannot use the answer. */
  readonly traceId: string | null;
}

export interface HttpParts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly isOnline: () => boolean;
}

export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * The only fetch of the app. It sends no cookie but with the token call, follows no redirect and stores nothing.
 *
 * The function it makes rejects with `FailureError`, or with the caller's abort reason.
 */
export function createHttp({ fetch, clock, isOnline }: HttpParts): Send {
  const exchange = async (request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> => {
    const response = await fetch(request.url, {
      method: request.method,
      headers: { Accept: "application/json", ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal,
      redirect: "error",
      cache: "no-store",
      credentials: request.credentials ?? "omit",
      referrerPolicy: "no-referrer",
    });
    if (response.status >= 300 && response.status < 400) throw new TypeError("redirect");
    if (!response.ok) throw await readRefusal(response, request.call, clock.wall());
    const json = await bodyOf(response, request);
    return { json, traceId: traceIdOf(response) };
  };
  return async (request) => {
    const { deadlineMs: milliseconds, signal } = request;
    try {
      return await withDeadline({ clock, milliseconds, signal }, (limit) => exchange(request, limit));
    } catch (error) {
      if (error instanceof FailureError || signal?.aborted === true) throw error;
      throw new FailureError({ kind: "network", offline: !isOnline() });
    }
  };
}

async function bodyOf(response: Response, { body2xx }: HttpRequest): Promise<unknown> {
  if (body2xx.kind === "json") return readJson(response, body2xx.capBytes);
  if (body2xx.kind === "file" && !isHtml(response.headers.get("content-type"))) return response.blob();
  response.body?.cancel().catch(() => {});
  if (isHtml(response.headers.get("content-type"))) throw protocolFailure("not-json", traceIdOf(response));
  return undefined;
}

interface Deadline {
  readonly clock: Clock;
  readonly milliseconds: number;
  /** Of the caller, for reads only: a committing POST is never aborted. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs one exchange under an absolute deadline. The timer is not cleared when headers arrive, so a dripping body runs
 * out of time too.
 * @throws FailureError `timeout`, or the caller's abort reason
 */
async function withDeadline<T>(
  { clock, milliseconds, signal }: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener("abort", () => reject(abortReason(controller.signal)), { once: true });
  });
  const cancel = clock.after(milliseconds, () => controller.abort(new FailureError({ kind: "timeout" })));
  const leave = () => controller.abort(signal?.reason);
  signal?.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([run(controller.signal), aborted]);
  } finally {
    cancel();
    signal?.removeEventListener("abort", leave);
  }
}

export function abortReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException("Aborted", "AbortError");
}
