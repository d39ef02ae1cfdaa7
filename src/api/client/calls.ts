import type { Clock } from "../clock.ts";
import type { Endpoints, Target } from "../contract/products.ts";
import type { HttpAnswer, Send } from "../http.ts";
import { retryReads } from "../http/retry-reads.ts";
import type { After401, Authorised } from "../session/authorised.ts";

interface Read {
  readonly to: Target;
  /** The body is not read any further. */
  readonly capBytes: number;
  readonly signal?: AbortSignal | undefined;
}

interface Post {
  readonly to: Target;
  readonly after401: After401;
  /** Absent: no body and no content type. */
  readonly json?: Readonly<Record<string, string | boolean>>;
  readonly answers: "json" | "nothing";
}

interface CallsParts {
  readonly send: Send;
  readonly endpoints: Endpoints;
  readonly authorised: Authorised;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for the jitter of repeated reads. */
  readonly random: () => number;
}

const READ_DEADLINE_MS = 15_000;
const POST_DEADLINE_MS = 30_000;
const POST_CAP = 65_536;

export type Calls = ReturnType<typeof createCalls>;

/** The ways in which a signed-in person's calls go out. */
export function createCalls({ send, endpoints, authorised, clock, random }: CallsParts) {
  const headersOf = (accessToken: string) => ({
    ...endpoints.headers,
    Authorization: `Bearer ${accessToken}`,
  });
  const get = (accessToken: string, { to, capBytes, signal }: Read) =>
    send({
      ...to,
      headers: headersOf(accessToken),
      deadlineMs: READ_DEADLINE_MS,
      body2xx: { kind: "json", capBytes },
      signal,
    });
  return {
    /** Safe: repeated after a 401 and, twice, when there was no answer; can be aborted. */
    read: (request: Read): Promise<HttpAnswer> =>
      authorised("repeat", (accessToken) =>
        retryReads({ clock, random, signal: request.signal }, () => get(accessToken, request)),
      ),
    /** Of what can be done without: asked once, and no answer of it ends the session. */
    ask: (request: Read): Promise<HttpAnswer> =>
      authorised("ignore", (accessToken) => get(accessToken, request)),
    /** Sent once; after a 401 as `after401` says. Never aborted. */
    post: ({ to, after401, json, answers }: Post): Promise<HttpAnswer> =>
      authorised(after401, (accessToken) =>
        send({
          ...to,
          headers: {
            ...headersOf(accessToken),
            ...(json === undefined ? {} : { "Content-Type": "application/json" }),
          },
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
          deadlineMs: POST_DEADLINE_MS,
          body2xx: answers === "json" ? { kind: "json", capBytes: POST_CAP } : { kind: "ignored" },
        }),
      ),
  };
}
