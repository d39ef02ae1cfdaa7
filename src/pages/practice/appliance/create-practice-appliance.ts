import { endSessions } from "./authenticate.ts";
import { handleRequest } from "./handle-request.ts";
import { provisioningUri } from "../../../../contract/provisioning.ts";
import { startEnrollment } from "./pending-enrollments.ts";
import { createWorld } from "./world.ts";
import type { PracticeUser, World, WorldParts } from "./world.ts";

export type ReadonlyUser = Readonly<PracticeUser>;

/** An appliance in the page (ADR 14): the contract of `/api/**`, and what a trainer does to it behind the app's back. */
export interface PracticeAppliance {
  readonly handle: (request: Request) => Promise<Response>;
  /** The people as they are now. */
  readonly users: () => readonly ReadonlyUser[];
  /** The provisioning URI of the live factor: what the phone of a user who has MFA holds. */
  readonly factorUri: (userName: string) => string | null;
  /** The provisioning URI of the enrollment that was started last and is still pending. */
  readonly newestPendingUri: () => string | null;
  /** The key of this user's pending enrollment; null for none. */
  readonly pendingKeyOf: (userId: string) => string | null;
  readonly endAllSessions: () => void;
  readonly expireEnrollments: () => void;
  /** What another tab does: a newer enrollment takes the place of each pending one. Gives the ids of the users. */
  readonly enrollElsewhere: () => readonly string[];
  /** For those who act at it besides the app. */
  readonly world: World;
}

export function createPracticeAppliance(parts: WorldParts): PracticeAppliance {
  const world = createWorld(parts);
  const { clock, issuer, users } = world;
  const enrolling = () => users.filter(({ pending }) => pending !== null);
  return {
    handle: (request) => handleRequest(world, request),
    users: () => users,
    factorUri: (userName) => {
      const factor = users.find(({ name }) => name === userName)?.factor ?? null;
      return factor === null ? null : provisioningUri(userName, issuer, factor.secretKey);
    },
    newestPendingUri: () => {
      const newest = enrolling().sort((a, b) => startOf(b) - startOf(a))[0];
      if (newest === undefined || newest.pending === null) return null;
      return provisioningUri(newest.name, issuer, newest.pending.secretKey);
    },
    pendingKeyOf: (userId) => users.find(({ id }) => id === userId)?.pending?.secretKey ?? null,
    endAllSessions: () => endSessions(world, () => true),
    expireEnrollments: () => {
      for (const { pending } of enrolling()) if (pending !== null) pending.expiresAt = clock.now();
    },
    enrollElsewhere: () =>
      enrolling().map((user) => {
        startEnrollment(world, user);
        return user.id;
      }),
    world,
  };
}

function startOf(user: PracticeUser): number {
  return user.pending?.startedAt ?? 0;
}
