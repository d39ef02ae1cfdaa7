import * as v from "valibot";
import { PAGE_CAP, readPageQuery } from "../../../../contract/paging.ts";
import type { UsersCall } from "./authenticate.ts";
import { foundBy } from "./guard-users.ts";
import { csvAnswer, jsonAnswer, readJson, RefusalError } from "./http.ts";
import { hexText } from "./random.ts";

interface Item {
  readonly place: number;
  readonly userId: string;
  readonly userName: string;
  outcome: "waiting" | "done" | "skipped" | "failed";
  by?: string;
}

/** Users to work through. Every tab of practice has people of its own, so nobody else takes one in hand. */
export interface PracticeQueue {
  readonly id: string;
  readonly startedBy: string;
  readonly items: readonly Item[];
}

const text = v.optional(v.string(), "");
const starting = v.object({
  userIds: v.optional(v.array(v.string())),
  filter: v.optional(v.object({ search: text, mfa: text, role: text, sort: text })),
  without: v.optional(v.array(v.string()), []),
});
const marking = v.object({
  userId: v.string(),
  outcome: v.picklist(["waiting", "done", "skipped", "failed"]),
});

/**
 * The queues of our own server.
 * @param action method and what stands behind the id
 */
export async function queuesEndpoint(call: UsersCall, id: string, action: string): Promise<Response> {
  const { world, session, request } = call;
  const { queues } = world;
  if (action === "GET" && id === "") return jsonAnswer({ results: queues.map(present) });
  if (action === "POST" && id === "") return jsonAnswer(present(await start(call)), 201);
  const queue = queues.find((one) => one.id === id);
  if (queue === undefined) throw new RefusalError("not-found");
  const { items } = queue;
  switch (action) {
    case "GET": {
      const page = readPageQuery(new URL(request.url).searchParams, PAGE_CAP);
      if ("errors" in page) throw new RefusalError("bad-request");
      const { offset, limit } = page;
      return jsonAnswer({ queue: present(queue), offset, results: items.slice(offset, offset + limit) });
    }
    case "GET export": {
      const rows = items.map(({ userName, outcome, by = "" }) => [userName, outcome, by]);
      return csvAnswer([["name", "outcome", "by"], ...rows]);
    }
    case "POST next": {
      const due = items.find(({ outcome }) => outcome === "waiting") ?? null;
      if (due !== null) due.by = session.user.name;
      return jsonAnswer({ queue: present(queue), due });
    }
    case "POST mark": {
      const { userId, outcome } = await readJson(request, marking);
      const item = items.find((one) => one.userId === userId);
      if (item === undefined) throw new RefusalError("not-found");
      item.outcome = outcome;
      if (outcome === "waiting") delete item.by;
      else item.by = session.user.name;
      return jsonAnswer(present(queue));
    }
    case "POST end":
      queues.splice(queues.indexOf(queue), 1);
      return jsonAnswer(present(queue));
    default:
      throw new RefusalError("not-found");
  }
}

async function start({ world, session, request }: UsersCall): Promise<PracticeQueue> {
  const { userIds, filter, without } = await readJson(request, starting);
  const told = filter === undefined ? [] : Object.entries(filter).filter(([, value]) => value !== "");
  const chosen = foundBy(world, new URLSearchParams(told))
    .filter(({ password }) => password !== null)
    .filter(({ id }) => userIds?.includes(id) ?? !without.includes(id));
  const queue: PracticeQueue = {
    id: hexText(10),
    startedBy: session.user.name,
    items: chosen.map(({ id, name }, index) => ({
      place: index + 1,
      userId: id,
      userName: name,
      outcome: "waiting",
    })),
  };
  world.queues.unshift(queue);
  return queue;
}

function present({ id, startedBy, items }: PracticeQueue): object {
  const count = (outcome: Item["outcome"]) => items.filter((one) => one.outcome === outcome).length;
  const total = items.length;
  return { id, startedBy, total, done: count("done"), skipped: count("skipped"), failed: count("failed") };
}
