import type { Clock } from "../clock.ts";
import type { Asked, Endpoints, Target } from "../contract/calls.ts";
import type { HttpAnswer, Send } from "../http.ts";
import { retryReads } from "../http/retry-reads.ts";
import type { After401, Authorised } from "../session/authorised.ts";
import type { VersionFinder } from "./find-version.ts";

interface Read {
  readonly to: Asked;
  /** The body is not read any further; of a file, all of it is, however long that takes. */
  readonly capBytes: number | "file" | "ignored";
  readonly signal?: AbortSignal | undefined;
}

interface Post {
  readonly to: Asked;
  readonly after401: After401;
  /** Absent: no body and no content type. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly answers: "json" | "nothing";
}

interface CallsParts {
  readonly send: Send;
  readonly endpoints: Endpoints;
  readonly versions: VersionFinder;
  readonly authorised: Authorised;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for the jitter of repeated reads. */
  readonly random: () => number;
}

const READ_DEADLINE_MS = 15_000;
const FILE_DEADLINE_MS = 3_600_000;
const POST_DEADLINE_MS = 30_000;
const POST_CAP = 65_536;

export type Calls = ReturnType<typeof createCalls>;

/** The ways in which a signed-in person's calls go out. */
export function createCalls({ send, endpoints, versions, authorised, clock, random }: CallsParts) {
  const headersOf = (accessToken: string) => ({
    ...endpoints.product.headers,
    Authorization: `Bearer ${accessToken}`,
  });
  const get = (accessToken: string, to: Target, { capBytes, signal }: Omit<Read, "to">) =>
    send({
      ...to,
      headers: headersOf(accessToken),
      deadlineMs: capBytes === "file" ? FILE_DEADLINE_MS : READ_DEADLINE_MS,
      body2xx: typeof capBytes === "number" ? { kind: "json", capBytes } : { kind: capBytes },
      signal,
    });
  /** Finds the version before the first call (docs/contract.md §1). */
  const located = <T>(accessToken: string, to: Asked, run: (to: Target) => Promise<T>): Promise<T> => {
    if (to.call === "listUsers") return versions.list((version) => run(endpoints.target(version, to)));
    return versions.run(
      (version) => run(endpoints.target(version, to)),
      // Whatever the list is, it is there.
      (version) => get(accessToken, endpoints.target(version, oneUser), { capBytes: "ignored" }),
    );
  };
  return {
    /** Safe: repeated after a 401 and, twice, when there was no answer; can be aborted. */
    read: (request: Read): Promise<HttpAnswer> =>
      authorised("repeat", (accessToken) =>
        located(accessToken, request.to, (to) =>
          retryReads({ clock, random, signal: request.signal }, () => get(accessToken, to, request)),
        ),
      ),
    /** For what the page can do without: it is asked once, and no answer to it ends the session. */
    ask: (request: Read): Promise<HttpAnswer> =>
      authorised("ignore", (accessToken) =>
        located(accessToken, request.to, (to) => get(accessToken, to, request)),
      ),
    /** Sent once; after a 401 as `after401` says. Never aborted. */
    post: ({ to: asked, after401, json, headers, answers }: Post): Promise<HttpAnswer> =>
      authorised(after401, (accessToken) =>
        located(accessToken, asked, (to) =>
          send({
            ...to,
            headers: {
              ...headersOf(accessToken),
              ...headers,
              ...(json === undefined ? {} : { "Content-Type": "application/json" }),
            },
            ...(json === undefined ? {} : { body: JSON.stringify(json) }),
            deadlineMs: POST_DEADLINE_MS,
            body2xx: answers === "json" ? { kind: "json", capBytes: POST_CAP } : { kind: "ignored" },
          }),
        ),
      ),
  };
}

/** The smallest list. */
const oneUser: Asked = { call: "listUsers", query: [["limit", 1]] };
