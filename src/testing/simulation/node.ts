import pino from "pino";
import { createServer } from "../../../server/app.ts";
import type { ApiPart } from "../../../server/host/api-part.ts";
import type { Clock } from "../../../server/http/clock.ts";
import type { Handler, Peer } from "../../../server/http/handler.ts";
import { noStaticFiles } from "../../../server/http/static-files.ts";
import type { Store } from "../../../server/store/store.ts";
import { StorageError } from "../../../server/store/storage-error.ts";
import type { Life, Owner, World } from "./world.ts";

/** One process of a server: it can be killed at any seam, and started again on what its store holds. */
export interface Node extends Owner {
  /** Rejects when the process is killed before it answered. */
  readonly handle: (request: Request, peer: Peer) => Promise<Response>;
  readonly crash: () => void;
  readonly start: () => void;
  /** Its clock against everybody else's, in milliseconds. */
  readonly setClock: (ahead: number) => void;
  /** What that was between two instants. */
  readonly aheadBetween: (from: number, to: number) => readonly number[];
}

interface NodeParts {
  readonly world: World;
  readonly name: string;
  /** Takes each line of its log. */
  readonly log: (line: string) => void;
  readonly create: (parts: { owner: Life; clock: Clock; log: pino.Logger; crash: () => void }) => Running;
}

interface Running {
  readonly part: ApiPart;
  /** What the process does every minute. */
  readonly sweep?: () => Promise<void>;
}

/** Makes a process, and starts it. */
export function createNode({ world, name, log, create }: NodeParts): Node {
  let life = 0;
  /** When each ended. */
  const ends: number[] = [];
  let ahead = 0;
  const clocks: { readonly at: number; readonly ahead: number }[] = [];
  let handler: Handler | null = null;
  const open = new Set<(error: Error) => void>();
  const clock: Clock = { now: () => Date.now() + ahead };
  const crash = () => {
    if (handler === null) return;
    world.trace(`${name} is killed`);
    ends[life] = world.awake();
    life += 1;
    handler = null;
    for (const reset of open) reset(new Error("reset"));
    open.clear();
  };
  const start = () => {
    if (handler !== null) return;
    const mine = life;
    const owner: Life = { name, isAlive: () => mine === life, endedAt: () => ends[mine] ?? Infinity };
    const logger = pino({ level: "info", base: null }, { write: log });
    const { part, sweep } = create({ owner, clock, log: logger, crash });
    handler = createServer({
      appliance: part,
      clock,
      appConfig: {},
      staticFiles: noStaticFiles,
      log: logger,
      ready: async () => true,
    });
    const sweepAgain = () =>
      setTimeout(() => {
        if (mine === life)
          void sweep?.()
            .catch(() => {})
            .finally(sweepAgain);
      }, 60_000);
    sweepAgain();
  };
  start();
  return {
    name,
    crash,
    start,
    isAlive: () => handler !== null,
    setClock: (milliseconds) => {
      ahead = milliseconds;
      clocks.push({ at: Date.now(), ahead });
    },
    aheadBetween: (from, to) => {
      // What is set in the instant itself may come before or after.
      const before = clocks.findLast(({ at }) => at < from)?.ahead ?? 0;
      return [before, ...clocks.filter(({ at }) => at >= from && at <= to).map((one) => one.ahead)];
    },
    handle: async (request, peer) => {
      if (handler === null) throw new Error("refused");
      const answered = handler(request, peer);
      return new Promise((resolve, reject) => {
        open.add(reject);
        answered.then(resolve, reject).finally(() => open.delete(reject));
      });
    },
  };
}

/** With these faults the commit is written all the same. */
const DONE: ReadonlySet<string> = new Set(["killed after", "unknown, done"]);

/** A store whose every use stands at a seam. */
export function seamStore(world: World, owner: Owner, store: Store, crash: () => void): Store {
  const never = new Promise<never>(() => {});
  const uncounted = () => void world.uncounted.push({ owner: owner.name, at: Date.now() });
  const gone = () => new StorageError("storage", new Error("gone"));
  return {
    ...store,
    read: async (work) => {
      if ((await world.seam(owner, "reads", ["storage"])) === null) return store.read(work);
      // Nobody knows then whose a second step is.
      uncounted();
      throw gone();
    },
    transaction: async (name, work) => {
      const fault = await world.seam(owner, `commits ${name}`, [
        "storage",
        "killed before",
        "killed after",
        "unknown, done",
        "unknown, not done",
      ]);
      if (name === "limits" && fault !== null && !DONE.has(fault)) uncounted();
      if (fault === "killed before") crash();
      if (fault === "killed before") return never;
      if (fault === "storage") throw gone();
      if (fault === "unknown, not done") throw new StorageError("unknown", new Error("cut off"));
      const value = await store.transaction(name, work).finally(world.written);
      if (fault === "killed after") crash();
      if (fault === "killed after") return never;
      if (fault === "unknown, done") throw new StorageError("unknown", new Error("cut off"));
      return value;
    },
  };
}
