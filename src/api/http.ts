import type { Call } from "./call.ts";
import type { Clock } from "./clock.ts";
import { FailureError } from "./failure.ts";
import { isHtml } from "./http/media-type.ts";
import { readJson } from "./http/read-json.ts";
import { readRefusal, serverTimeOf } from "./http/read-refusal.ts";
import { traceIdOf } from "./http/trace-id.ts";
import { withDeadline } from "./http/with-deadline.ts";
import { protocolFailure } from "./protocol-failure.ts";

/** The page's own `fetch`, the one of a test, or the one of practice mode. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface HttpRequest {
  readonly call: Call;
  readonly method: "GET" | "POST" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Absolute, from the first byte sent to the last byte read. */
  readonly deadlineMs: number;
  /** "ignored": any 2xx is the answer, whatever its body, but a page for people is not. */
  readonly body2xx: { readonly kind: "json"; readonly capBytes: number } | { readonly kind: "ignored" };
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  /** Undecoded; undefined when the body is ignored. */
  readonly json: unknown;
  readonly serverTime: number | null;
  /** For the failure of whoever cannot use the answer. */
  readonly traceId: string | null;
}

export interface HttpParts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly isOnline: () => boolean;
}

export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * The only fetch of the app. It sends no cookie, follows no redirect and stores nothing.
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
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    if (response.status >= 300 && response.status < 400) throw new TypeError("redirect");
    if (!response.ok) throw await readRefusal(response, request.call, clock.wall());
    const json = await bodyOf(response, request);
    return { json, serverTime: serverTimeOf(response), traceId: traceIdOf(response) };
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
  response.body?.cancel().catch(() => {});
  if (isHtml(response.headers.get("content-type"))) throw protocolFailure("not-json", traceIdOf(response));
  return undefined;
}
