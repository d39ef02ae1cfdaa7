import type { Call } from "./call.ts";
import type { Clock } from "./clock.ts";
import type { Endpoints } from "./contract/endpoints.ts";
import type { HttpAnswer, Send } from "./http.ts";
import { retryReads } from "./http/retry-reads.ts";
import type { After401, Authorised } from "./session/authorised.ts";

/** The two ways in which a signed-in person's calls go out. */
export interface Calls {
  /** Safe: repeated after a 401 and, twice, when there was no answer; can be aborted. */
  read: Read;
  /** Of what can be done without: asked once, and no answer of it ends the session. */
  ask: Read;
  /** Sent once; after a 401 as `after401` says. Never aborted. */
  post: (request: PostRequest) => Promise<HttpAnswer>;
}

type Read = (call: Call, url: string, capBytes: number, signal?: AbortSignal) => Promise<HttpAnswer>;

export interface PostRequest {
  readonly call: Call;
  readonly method?: "POST" | "DELETE";
  readonly url: string;
  readonly after401: After401;
  /** undefined sends no body and no content type. */
  readonly json?: Readonly<Record<string, string | boolean>>;
  readonly answers: "json" | "nothing";
}

interface CallsParts {
  readonly send: Send;
  readonly endpoints: Endpoints;
  readonly authorised: Authorised;
  readonly clock: Clock;
  readonly random: () => number;
}

const READ_DEADLINE_MS = 15_000;
const POST_DEADLINE_MS = 30_000;
const POST_CAP = 65_536;

export function createCalls({ send, endpoints, authorised, clock, random }: CallsParts): Calls {
  const headersOf = (accessToken: string) => ({
    ...endpoints.row.headers,
    Authorization: `Bearer ${accessToken}`,
  });
  const get = (accessToken: string, ...[call, url, capBytes, signal]: Parameters<Read>) =>
    send({
      call,
      method: "GET",
      url,
      headers: headersOf(accessToken),
      deadlineMs: READ_DEADLINE_MS,
      body2xx: { kind: "json", capBytes },
      signal,
    });
  return {
    read: (...request) =>
      authorised("repeat", (accessToken) =>
        retryReads({ clock, random, signal: request[3] }, () => get(accessToken, ...request)),
      ),
    ask: (...request) => authorised("ignore", (accessToken) => get(accessToken, ...request)),
    post: ({ call, method = "POST", url, after401, json, answers }) =>
      authorised(after401, (accessToken) =>
        send({
          call,
          method,
          url,
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
