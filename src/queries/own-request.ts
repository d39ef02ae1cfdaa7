import { useEffect, useState, useSyncExternalStore } from "react";
import { createOwnRequestCalls } from "../api/client/new-phone.ts";
import { decodeNewRequest, decodeNotMe, decodeOwnRequest } from "../api/contract/new-phone.ts";
import type { AcceptAnswer, NotMe, OwnRequest } from "../api/contract/new-phone.ts";
import { decodeProblem, refusalReason } from "../api/contract/refusal-reason.ts";
import type { Enrollment } from "../api/contract/enrollment.ts";
import { FailureError, failureIn, isRefusedFor, localRefusal } from "../api/failure.ts";
import { createStore } from "../lib/store.ts";
import { localDay } from "../lib/scratch-code-file.ts";
import { useServices } from "./services.ts";

/** Where somebody's own request stands, as far as this page knows. */
export type OwnRequestState =
  /** Nothing is asked for in this page. */
  | { readonly kind: "none" }
  /** `offline`: the newest reading failed; the page goes on trying. */
  | { readonly kind: "known"; readonly own: OwnRequest; readonly userName: string; readonly offline: boolean }
  /** The server does not know it any more. */
  | { readonly kind: "gone" };

export interface OwnRequestFeed {
  readonly state: OwnRequestState;
  /** As it is known at this moment, in an event handler; null where it is not. */
  readonly now: () => OwnRequest | null;
  /** By the password that was just proved. Rejects with `FailureError`. */
  readonly ask: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly notMe: () => Promise<NotMe>;
  readonly readSetup: () => Promise<Enrollment>;
  /** Hands the digits over and waits for what the server saw of them. Rejects as acceptMfa does. */
  readonly sendCode: (code: string) => Promise<void>;
}

/** One request, for as long as its page is on screen: its token is in memory only. */
export function useOwnRequest(): OwnRequestFeed {
  const { client } = useServices();
  const [request] = useState(() => createOwnRequest(createOwnRequestCalls(client.forRequests)));
  const state = useSyncExternalStore(request.store.subscribe, request.store.get);
  // Follows the server while the page is there: a held call, renewed by its answer.
  useEffect(() => request.follow(), [request]);
  return { state, ...request.calls };
}

const retryMs = 2_000;

function createOwnRequest(client: ReturnType<typeof createOwnRequestCalls>) {
  const store = createStore<OwnRequestState>({ kind: "none" });
  let token = "";
  let following = new AbortController();

  function learn(own: OwnRequest): void {
    const before = store.get();
    const userName = before.kind === "known" ? before.userName : "";
    store.set({ kind: "known", own, userName, offline: false });
  }
  function known(): OwnRequest | null {
    const state = store.get();
    return state.kind === "known" ? state.own : null;
  }
  async function watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const own = known();
      if (own === null || isOver(own)) return;
      try {
        learn(await client.readOwnRequest(token, own.version, decodeOwnRequest, signal));
      } catch (error) {
        if (signal.aborted) return;
        const failure = failureIn(error);
        if (failure === null) throw error;
        if (failure.kind === "refused" && failure.status === 404) return store.set({ kind: "gone" });
        const state = store.get();
        if (state.kind === "known" && !state.offline) store.set({ ...state, offline: true });
        await pause(retryMs, signal);
      }
    }
  }
  function follow(): () => void {
    following = new AbortController();
    void watch(following.signal);
    const mine = following;
    return () => mine.abort();
  }
  async function tell(path: "/own/code" | "/own/cancel", body: Readonly<Record<string, string>> = {}) {
    learn(await client.tellOwnRequest(token, path, body, decodeOwnRequest));
  }
  /** The next state that `settled` says something of. */
  function next<T>(settled: (state: OwnRequestState) => T | null): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = settled(store.get());
        if (found === null) return;
        unsubscribe();
        resolve(found);
      };
      const unsubscribe = store.subscribe(look);
      look();
    });
  }
  const calls = {
    now: known,
    ask: async () => {
      const { asked, userName } = await client.askForNewPhone(decodeNewRequest);
      const { token: given, ...own } = asked;
      token = given;
      store.set({ kind: "known", own, userName, offline: false });
      void watch(following.signal);
    },
    cancel: () => tell("/own/cancel"),
    notMe: () => client.tellOwnRequest(token, "/own/not-me", {}, decodeNotMe),
    readSetup: () => {
      const state = store.get();
      return client.readOwnSetup(token, state.kind === "known" ? state.userName : "", localDay(Date.now()));
    },
    sendCode: async (code: string) => {
      const before = known()?.answer?.n ?? 0;
      await tell("/own/code", { code });
      const failure = await next((state) => verdictOn(state, before));
      if (failure !== "accepted") throw failure;
    },
  };
  return { store, follow, calls };
}

export function isOver({ state }: OwnRequest): boolean {
  return state === "done" || state === "ended";
}

/** What became of the digits that were sent last; null while that is not known. */
function verdictOn(state: OwnRequestState, before: number): "accepted" | FailureError | null {
  if (state.kind !== "known") return localRefusal(410, "enrollment-unknown");
  const { own } = state;
  if (own.state === "done") return "accepted";
  if (own.answer !== undefined && own.answer.n > before) return failureOf(own.answer);
  if (own.state === "ended") return localRefusal(410, "enrollment-unknown");
  return own.code === "dropped" ? localRefusal(408, "code-dropped") : null;
}

/** As acceptMfa itself would have failed, had this page called it. */
function failureOf({ result, status = 400, type, triesLeft }: AcceptAnswer): FailureError {
  if (result === "no-answer") return new FailureError({ kind: "timeout" });
  const problem = { ...decodeProblem({ type }), triesLeft: triesLeft ?? null };
  return new FailureError({
    kind: "refused",
    status,
    reason: refusalReason({ call: "acceptMfa", status, problem, wwwAuthenticate: "" }),
    retryAfterSeconds: null,
    triesLeft: problem.triesLeft,
    serverTime: null,
    traceId: null,
  });
}

/** Whether the password has to be proved once more: the challenge is gone. */
export function needsPassword(error: unknown): boolean {
  const failure = failureIn(error);
  return isRefusedFor(failure, "challenge-expired") || isRefusedFor(failure, "invalid-grant");
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
