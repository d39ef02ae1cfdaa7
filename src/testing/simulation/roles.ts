import { identities } from "../../../server/calls/identities.ts";
import { sessionsTable } from "../../../server/store/tables/session-tables.ts";
import { usersTable } from "../../../server/store/tables/users-table.ts";
import type { System } from "./system.ts";
import type { World } from "./world.ts";

const ADMINISTRATOR = "PortalAdmin";
const DAY_MS = 24 * 3_600_000;
/** Longer than a call that was read before and is done after, and than any clock is set by. */
const SURELY_MS = 60_000;

const isLong = (since: number): boolean => since <= Date.now() - DAY_MS + SURELY_MS;

/** Who administers the appliance: at its own console somebody gives the role, and takes it. */
export interface Roles {
  readonly isAdministrator: (userId: string) => boolean;
  /** Whether they are, or were until a moment ago. */
  readonly wasAdministrator: (userId: string) => boolean;
  /** The same for a day without a break. */
  readonly wasOfADay: (userId: string) => boolean;
  readonly isOfADay: (userId: string) => boolean;
  /** Whether they are one, and were so when any call began that is on its way. */
  readonly isSurelyOne: (userId: string) => boolean;
  /** Gives it to one of these who doesn't have it, or takes it; one keeps it. */
  readonly change: (userIds: readonly string[]) => Promise<void>;
  /** As it was at the beginning. */
  readonly giveBack: () => Promise<void>;
}

interface User {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export function createRoles(
  { applianceStore, shape }: System,
  { draw, trace, written, approved, cases, awake }: World,
  users: readonly User[],
): Roles {
  const first = new Set(users.filter(({ role }) => role === ADMINISTRATOR).map(({ id }) => id));
  /** Since when, of those who have it now. */
  const since = new Map([...first].map((id) => [id, -Infinity]));
  const given = new Map<string, number>();
  const lost = new Map<string, { readonly since: number; readonly at: number }>();

  async function set({ id, name }: User, isOne: boolean): Promise<void> {
    const role = isOne ? ADMINISTRATOR : "PortalOperator";
    trace(`${name} ${isOne ? "becomes" : "is no longer"} an administrator`);
    if (isOne) given.set(id, awake());
    if (isOne) since.set(id, Date.now());
    else lost.set(id, { since: since.get(id) ?? Infinity, at: Date.now() });
    if (!isOne) since.delete(id);
    await applianceStore.transaction("console", async (tx) => {
      await usersTable.update(tx, id, { role });
      await sessionsTable.endOthers(tx, id, "");
      if (shape === "embedded") await identities.see(tx, { id, name, role }, Date.now());
    });
    written();
  }

  /** The beginning of the time in which they had it, until a moment ago at least. */
  function sinceWhen(id: string): number {
    const past = lost.get(id);
    const justLost = past !== undefined && past.at > Date.now() - SURELY_MS ? past.since : Infinity;
    return Math.min(since.get(id) ?? Infinity, justLost);
  }

  return {
    isAdministrator: (id) => since.has(id),
    wasAdministrator: (id) => sinceWhen(id) < Infinity,
    wasOfADay: (id) => isLong(sinceWhen(id)),
    isOfADay: (id) => isLong(since.get(id) ?? Infinity),
    isSurelyOne: (id) => since.has(id) && (given.get(id) ?? -Infinity) < awake() - SURELY_MS,
    change: async (ids) => {
      // Somebody notices what they have approved, or what is about to be done to them.
      const concerned = cases.findLast(({ isDone }) => !isDone)?.about;
      const last = approved.pop() ?? (draw.chance(0.5) ? concerned : undefined);
      const user =
        users.find(({ name }) => name === last) ?? draw.of(users.filter(({ id }) => ids.includes(id)));
      if (!since.has(user.id) || since.size > 1) await set(user, !since.has(user.id));
    },
    giveBack: async () => {
      for (const user of users)
        if (first.has(user.id) !== since.has(user.id)) await set(user, first.has(user.id));
    },
  };
}
