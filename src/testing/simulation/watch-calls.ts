import * as v from "valibot";
import { createGivenOut, type GivenOut } from "./given-out.ts";
import type { Clock } from "../../../server/http/clock.ts";
import type { Handler } from "../../../server/http/handler.ts";
import type { Life } from "./world.ts";

/** A call that changes a second factor, as it reached the appliance. */
export interface SeenChange {
  readonly call: "enableMfa" | "acceptMfa" | "disableMfa";
  readonly userId: string;
  /** The name that the token of the call was given to; null for a token that nobody was given. */
  readonly by: string | null;
  /** That the token belongs to; null where `by` is. */
  readonly session: number | null;
  /** It was a sign-in with a code, and fresh. */
  readonly isFresh: boolean;
  /** Empty where the server fills it in: then it is one of `posted`. */
  readonly code: string;
  readonly token: string;
  /** By the appliance's clock. */
  readonly at: number;
  /** By the world's. */
  readonly came: number;
  /** How long ago the setup began that it confirms; null where it isn't known. */
  readonly age: number | null;
  /** Null while there is no answer. */
  status: number | null;
}

export interface HeardChange extends Pick<SeenChange, "call" | "userId"> {
  readonly by: Life;
  /** By the time that somebody was awake. */
  readonly at: number;
}

/** What went over the appliance's own threshold: what its store says must follow from it. */
export interface Watch {
  readonly seen: (handle: Handler, clock: Clock) => Handler;
  readonly changes: readonly SeenChange[];
  /** What a gateway heard that the appliance had done. */
  readonly heard: HeardChange[];
  /** Digits of people who asked for a new phone. */
  readonly posted: readonly string[];
  /** What a code was taken for: sign-ins, and setups. */
  readonly grants: readonly { readonly userName: string; readonly code: string; readonly at: number }[];
  readonly given: GivenOut;
  /** Told what reaches the hasher. */
  onHash: (text: string) => void;
  /** Told of a call in a session that was given out. @returns what is told that it was carried out */
  onCall: (session: number, what: string) => () => void;
}

const body = v.looseObject({ code: v.optional(v.string(), ""), token: v.optional(v.string(), "") });

const PATH = /\/users\/([^/]+)\/(enableMfa|acceptMfa|disableMfa)$/;

/** Which second factor a call is about to change, if any. */
export function changeOf(path: string): Pick<SeenChange, "call" | "userId"> | null {
  const [, userId = "", call] = PATH.exec(path) ?? [];
  return call === "enableMfa" || call === "acceptMfa" || call === "disableMfa" ? { call, userId } : null;
}

export function watchCalls(): Watch {
  const changes: SeenChange[] = [];
  const posted: string[] = [];
  const grants: { userName: string; code: string; at: number }[] = [];
  const given = createGivenOut();

  const watch: Watch = {
    changes,
    heard: [],
    onHash: () => {},
    onCall: () => () => {},
    posted,
    grants,
    given,
    seen: (handle, clock) => async (request, peer) => {
      const path = new URL(request.url).pathname;
      const changed = changeOf(path);
      const sent = request.body === null ? "" : await request.clone().text();
      const form = path.endsWith("/token") ? new URLSearchParams(sent) : new URLSearchParams();
      const at = clock.now();
      const bearer = (request.headers.get("authorization") ?? "").replace(/^Bearer /, "");
      const session = given.sessionOf(bearer === "" ? (form.get("refresh_token") ?? "") : bearer);
      const carriedOut = session === null ? () => {} : watch.onCall(session, `${request.method} ${path}`);
      let change: SeenChange | null = null;
      if (changed !== null) {
        const read = v.safeParse(body, sent === "" ? {} : parsed(sent));
        const { code, token } = read.success ? read.output : { code: "", token: "" };
        change = {
          ...changed,
          by: given.sessions.get(session ?? -1) ?? null,
          session,
          isFresh: given.isFresh(session ?? -1),
          code,
          token,
          at,
          came: Date.now(),
          age: given.ageOf(token, at),
          status: null,
        };
        changes.push(change);
      }
      const own = path.endsWith("/own/code") ? v.safeParse(body, parsed(sent)) : null;
      if (own?.success === true) posted.push(own.output.code);
      const answer = await handle(request, peer);
      if (answer.ok) carriedOut();
      if (change !== null) change.status = answer.status;
      // What confirmed a setup is spent as well.
      if (change?.call === "acceptMfa" && answer.ok && change.by !== null && change.code !== "")
        grants.push({ userName: change.by, code: change.code, at });
      const userName = answer.ok ? given.learn(form, parsed(await answer.clone().text()), clock.now()) : null;
      const code = form.get("mfa_code");
      if (userName !== null && code !== null) grants.push({ userName, code, at });
      return answer;
    },
  };
  return watch;
}

function parsed(text: string): unknown {
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  return json.success ? json.output : undefined;
}
