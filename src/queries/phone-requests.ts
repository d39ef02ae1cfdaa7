import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Client } from "../api/client.ts";
import { createAgentRequestCalls } from "../api/client/new-phone.ts";
import { decodeAskedRequest, decodeAskedRequests, type AskedRequest } from "../api/contract/new-phone.ts";
import type { User } from "../api/contract/user.ts";
import { failureIn, type Failure } from "../api/failure.ts";
import { createStore } from "../lib/store.ts";
import { guardQuery } from "./guard-query.ts";
import { readingOf } from "./reading.ts";
import { useRuntimeConfig, useServices } from "./services.ts";
import { refreshUsers } from "./users.ts";

const key = ["guard", "requests"] as const;

/** All that are open, oldest first; none while they are not known. @param everyMs how often it is looked at */
export function useRequests(everyMs: number) {
  const query = useQuery({
    ...guardQuery(key, "/requests", decodeAskedRequests),
    enabled: useRuntimeConfig().requests,
    refetchInterval: everyMs,
  });
  return { ...readingOf(query), requests: query.data?.results ?? null };
}

/** The open request of this person, oldest first; null for none. A name is bound to an id once an agent opens it. */
export function useRequestOf(user: Pick<User, "id" | "name">, everyMs: number): AskedRequest | null {
  const { requests } = useRequests(everyMs);
  const isTheirs = ({ userId, userName }: AskedRequest) =>
    userId === undefined ? userName.toLowerCase() === user.name.toLowerCase() : userId === user.id;
  return requests?.find(isTheirs) ?? null;
}

export type RequestFeed = ReturnType<typeof usePhoneRequest>;

/** One request, followed by held calls, since a hidden tab slows timers; what the person enters is confirmed as it comes. */
export function usePhoneRequest(id: string) {
  const { client, caseFile } = useServices();
  const queryClient = useQueryClient();
  const [feed] = useState(() => createFeed(client, id));
  const { request, failure } = useSyncExternalStore(feed.store.subscribe, feed.store.get);
  // Follows the server while the page is there.
  useEffect(
    () =>
      feed.follow(() => {
        refreshUsers(queryClient);
      }),
    [feed, queryClient],
  );
  const userId = request?.userId ?? "";
  return {
    /** Null before the first reading. */
    request,
    failure,
    /** The page goes on trying by itself. */
    loading: false,
    /** `number`: what they said; "" where they can't say it. Rejects with `FailureError`. */
    pick: feed.pick,
    /** Reads once more, where the server knew nothing of it. */
    reload: feed.retry,
    /** Begins their setup by the case in hand. Rejects with `FailureError`. */
    give: async () => {
      await createAgentRequestCalls(client.forLater).enableForRequest({
        userId,
        requestId: id,
        caseId: caseFile.idFor(userId),
      });
      caseFile.markUsed(userId);
    },
  };
}

const retryMs = 2_000;

interface FeedState {
  readonly request: AskedRequest | null;
  readonly failure: Failure | null;
}

function createFeed(client: Client, id: string) {
  const agent = createAgentRequestCalls(client.forLater);
  const store = createStore<FeedState>({ request: null, failure: null });
  const path = `/requests/${encodeURIComponent(id)}`;

  async function confirm(request: AskedRequest): Promise<void> {
    if (request.state !== "setup" || request.code !== "waiting" || request.userId === undefined) return;
    try {
      await agent.acceptForRequest({ userId: request.userId, requestId: id });
    } catch (error) {
      // What was refused, and why, the person's page hears from the server, and this one by its next reading.
      if (failureIn(error) === null) throw error;
    }
  }
  async function watch(signal: AbortSignal, onDone: () => void): Promise<void> {
    while (!signal.aborted) {
      const after = store.get().request?.version ?? "";
      try {
        const request = await client.askGuard(
          `${path}?after=${encodeURIComponent(after)}`,
          decodeAskedRequest,
          signal,
        );
        store.set({ request, failure: null });
        // Waiting for them is work: the session must not end meanwhile.
        if (request.state === "setup" || request.state === "picked") client.session.touch();
        await confirm(request);
        if (request.state === "done") onDone();
        if (request.state === "done" || request.state === "ended") return;
      } catch (error) {
        const failure = failureIn(error);
        if (signal.aborted) return;
        if (failure === null) throw error;
        store.set({ ...store.get(), failure });
        if (failure.kind === "refused" && failure.status === 404) return;
        await new Promise((resolve) => {
          setTimeout(resolve, retryMs);
        });
      }
    }
  }
  let again = () => {};
  return {
    store,
    follow: (onDone: () => void) => {
      const controller = new AbortController();
      again = () => void watch(controller.signal, onDone);
      again();
      return () => controller.abort();
    },
    retry: () => again(),
    pick: async (number: string) => {
      const request = await client.tellGuard(`${path}/pick`, { number }, decodeAskedRequest);
      store.set({ request, failure: null });
    },
  };
}
