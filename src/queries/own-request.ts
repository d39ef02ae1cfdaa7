import { useEffect, useState, useSyncExternalStore } from "react";
import { createOwnRequestCalls } from "../api/client/new-phone.ts";
import {
  decodeNewRequest,
  decodeNotMe,
  decodeOwnRequest,
  type OwnRequest,
} from "../api/contract/new-phone.ts";
import { failureIn, type Failure, isRefusedFor } from "../api/failure.ts";
import { createStore } from "../lib/store.ts";
import { localInstant } from "../lib/scratch-code-file.ts";
import { useServices } from "./services.ts";
import { verdictOnCode } from "./verdict-on-code.ts";

/** Where somebody's own request stands, as far as this page knows. */
export type OwnRequestState =
  /** Nothing is asked for in this page. */
  | { readonly kind: "none" }
  /** `offline`: the newest reading failed; the page goes on trying. */
  | { readonly kind: "known"; readonly own: OwnRequest; readonly userName: string; readonly offline: boolean }
  /** The server does not know it any more. */
  | { readonly kind: "gone" };

export type OwnRequestFeed = ReturnType<typeof useOwnRequest>;

/** One request, for as long as its page is on screen: its token is in memory only. */
export function useOwnRequest() {
  const { client } = useServices();
  const [request] = useState(() => createOwnRequest(createOwnRequestCalls(client.forLater)));
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
    /** As it is known at this moment, in an event handler; null where it is not. */
    now: known,
    /** By the password that was just proved. Rejects with `FailureError`. */
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
      return client.readOwnSetup(token, state.kind === "known" ? state.userName : "", localInstant());
    },
    /** Hands the digits over and waits for what the server saw of them. Rejects as acceptMfa does. */
    sendCode: async (code: string) => {
      const before = known()?.answer?.n ?? 0;
      await tell("/own/code", { code });
      const verdict = await next((state) => verdictOnCode(state.kind === "known" ? state.own : null, before));
      if (verdict !== "accepted") throw verdict;
    },
  };
  return { store, follow, calls };
}

function isOver({ state }: OwnRequest): boolean {
  return state === "done" || state === "ended";
}

/** Whether the password has to be proved once more: the challenge is gone. */
export function needsPassword(failure: Failure | null): boolean {
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
