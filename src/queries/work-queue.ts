import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  decodeQueue,
  decodeQueueNext,
  decodeQueuePage,
  decodeQueues,
  type QueuePage,
  type WorkOutcome,
  type WorkQueue,
} from "../api/contract/work-queue.ts";
import { guardQuery } from "./guard-query.ts";
import { readingOf, readAnew } from "./reading.ts";
import { useServices } from "./services.ts";
import type { UsersFilter } from "./user-directory.ts";

const root = ["guard", "queues"] as const;

const AGAIN_MS = 15_000;

const pathOf = (id: string, rest = "") => `/queues/${encodeURIComponent(id)}${rest}`;

/** The queues that are open, no matter who started them. */
export function useQueues(): readonly WorkQueue[] {
  const { data } = useQuery(guardQuery([...root, "open"], "/queues", decodeQueues));
  return data?.results ?? [];
}

/** How far a queue is, and who is due for this agent: asking takes them in hand. */
export function useNextInQueue(id: string) {
  const { client, inHand } = useServices();
  const query = useQuery({
    queryKey: [...root, id, "next"],
    queryFn: async () => {
      const next = await client.tellGuard(pathOf(id, "/next"), {}, decodeQueueNext);
      inHand.set(next.due === null ? null : { queueId: id, userId: next.due.userId });
      return next;
    },
    staleTime: 0,
    // What others have in hand may come back.
    refetchInterval: ({ state }) => (state.data?.due === null ? AGAIN_MS : false),
  });
  return { ...readingOf(query), next: query.data ?? null };
}

/** Some users of a queue; those before stay until they are there. */
export function useQueuePage(id: string, offset: number, limit: number): QueuePage | null {
  const path = pathOf(id, `?offset=${String(offset)}&limit=${String(limit)}`);
  const { data } = useQuery({
    ...guardQuery([...root, id, "page", offset], path, decodeQueuePage),
    placeholderData: keepPreviousData,
  });
  return data ?? null;
}

/** The people of a new queue. */
type QueueOf =
  | { readonly userIds: readonly string[] }
  | { readonly filter: UsersFilter; readonly without: readonly string[] };

/** What changes a queue. All reject with `FailureError`. */
export function useQueueCalls() {
  const { client, inHand } = useServices();
  const queryClient = useQueryClient();
  /** The next one is waited for, the lists aren't. */
  const readAgain = async (id: string) => {
    const next = readAnew(queryClient, { queryKey: [...root, id, "next"] });
    void readAnew(queryClient, { queryKey: root, predicate: ({ queryKey }) => queryKey[3] !== "next" });
    await next;
  };
  const nothing = () => true;
  return {
    /** @returns its id */
    start: async (of: QueueOf) => {
      const { id } = await client.tellGuard("/queues", of, decodeQueue);
      return id;
    },
    mark: async (id: string, userId: string, outcome: WorkOutcome) => {
      await client.tellGuard(pathOf(id, "/mark"), { userId, outcome }, nothing);
      await readAgain(id);
    },
    end: async (id: string) => {
      await client.tellGuard(pathOf(id, "/end"), {}, nothing);
      inHand.set(null);
      void readAnew(queryClient, { queryKey: [...root, "open"] });
    },
    file: (id: string, signal: AbortSignal) => client.guardFile(pathOf(id, "/export"), signal),
  };
}

/** The queue that somebody was handed from, for as long as they are in hand; null for everybody else. */
export function useQueueOf(userId: string): string | null {
  const { inHand } = useServices();
  const held = inHand.get();
  return held?.userId === userId ? held.queueId : null;
}

/** Says what came of somebody in hand. What gets lost shows in the queue: they are due again. */
export function useMarkInHand(): (userId: string, outcome: WorkOutcome) => void {
  const { inHand } = useServices();
  const { mark } = useQueueCalls();
  return (userId, outcome) => {
    const held = inHand.get();
    if (held?.userId === userId) mark(held.queueId, userId, outcome).catch(() => {});
  };
}
