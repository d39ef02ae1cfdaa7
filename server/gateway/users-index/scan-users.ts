import { setTimeout as sleep } from "node:timers/promises";
import { identities } from "../../calls/identities.ts";
import { changesTable } from "../../guard/changes.ts";
import type { Clock } from "../../http/clock.ts";
import type { Store } from "../../store/store.ts";
import type { ApplianceUsers, Reader } from "../guard/appliance-users.ts";
import { indexTable, scansTable } from "./index-table.ts";
import { observe } from "./observe.ts";

export interface ScanParts {
  readonly store: Pick<Store, "read" | "transaction">;
  readonly clock: Clock;
  readonly users: ApplianceUsers;
  readonly signal: AbortSignal;
  /** Users of a page; the appliance may give fewer. */
  readonly limit: number;
}

/** How a scan ended. Only a complete one takes anybody away. */
export type ScanEnd =
  | "complete"
  /** The token ended, or the appliance refused for another reason. */
  | "refused"
  /** Somebody, or a whole page, can't be read: the others were, and nobody is taken away. */
  | "unreadable"
  /** Nobody but the reader is listed: they may not see the others. */
  | "alone"
  | "stopped";

/** Longer than a call to the appliance takes. */
const LEASE_MS = 60_000;
const PAUSE_MS = 50;
/** So many who are missing are asked for after a scan; the others after the next. */
const MOST_ASKED = 200;

/**
 * Reads the whole list, a page at a time, and rests as long as each page took.
 * @param scan when it began, which is its number
 * @throws UpstreamError, StorageError
 */
export async function scanUsers(parts: ScanParts, reader: Reader, scan: number): Promise<ScanEnd> {
  const { store, clock, users, signal, limit } = parts;
  let isReadable = true;
  for (let offset = 0; ;) {
    const at = clock.now();
    const began = performance.now();
    const { status, page } = await users.page(reader, { offset, limit });
    if (status !== 200) return "refused";
    if (page === null) return "unreadable";
    const { total, rows, users: listed } = page;
    if (total < 2) return "alone";
    const goesOn = await store.transaction("scanUsers", async (tx) => {
      await observe(tx, listed, at);
      return scansTable.extend(tx, scan, clock.now() + LEASE_MS);
    });
    if (!goesOn) return "stopped";
    isReadable &&= listed.length === rows;
    offset += rows;
    if (rows === 0 || offset >= total) {
      if (!isReadable) return "unreadable";
      await complete(parts, reader, scan);
      return "complete";
    }
    await sleep(Math.max(PAUSE_MS, performance.now() - began), undefined, { signal, ref: false }).catch(
      () => {},
    );
    if (signal.aborted) return "stopped";
  }
}

/** Removes those the scan missed and who really are gone: a list that changes while it is read skips people. */
async function complete({ store, users }: ScanParts, reader: Reader, scan: number): Promise<void> {
  const gone: string[] = [];
  for (const { id } of await store.read((db) => indexTable.missing(db, scan, MOST_ASKED))) {
    const user = await users.user(reader, id);
    if ("status" in user && user.status === 404) gone.push(id);
  }
  await store.transaction("completeScan", async (tx) => {
    await indexTable.lock(tx);
    for (const id of gone) {
      await indexTable.remove(tx, id);
      await changesTable.forget(tx, id);
      await identities.forget(tx, id);
    }
    // Those in the first whole reading are no new administrators.
    if ((await scansTable.read(tx)).completed_at === 0)
      await identities.trustAll(tx, await indexTable.untold(tx));
    await scansTable.complete(tx, scan);
  });
}
