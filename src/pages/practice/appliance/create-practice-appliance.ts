import { endSessions } from "./authenticate.ts";
import { handleRequest } from "./handle-request.ts";
import { provisioningUri } from "../../../../contract/provisioning.ts";
import { startEnrollment } from "./pending-enrollments.ts";
import { createWorld, practiceIssuer, type PracticeUser, type WorldParts } from "./world.ts";

export type ReadonlyUser = Readonly<PracticeUser>;

export type PracticeAppliance = ReturnType<typeof createPracticeAppliance>;

/** An appliance in the page (ADR 14): the contract of `/api/**`, and what a trainer does to it behind the app's back. */
export function createPracticeAppliance(parts: WorldParts) {
  const world = createWorld(parts);
  const { clock, users } = world;
  const enrolling = () => users.filter(({ pending }) => pending !== null);
  return {
    handle: (request: Request) => handleRequest(world, request),
    /** The people as they are now. */
    users: () => users,
    /** The provisioning URI of the live factor: what the phone of a user who has MFA holds. */
    factorUri: (userName: string) => {
      const factor = users.find(({ name }) => name === userName)?.factor ?? null;
      return factor === null ? null : provisioningUri(userName, practiceIssuer, factor.secretKey);
    },
    /** The provisioning URI of the enrollment that was started last and is still pending. */
    newestPendingUri: () => {
      const newest = enrolling().sort((a, b) => startOf(b) - startOf(a))[0];
      if (newest === undefined || newest.pending === null) return null;
      return provisioningUri(newest.name, practiceIssuer, newest.pending.secretKey);
    },
    /** The key of this user's pending enrollment; null for none. */
    pendingKeyOf: (userId: string) => users.find(({ id }) => id === userId)?.pending?.secretKey ?? null,
    endAllSessions: () => endSessions(world, () => true),
    expireEnrollments: () => {
      for (const { pending } of enrolling()) if (pending !== null) pending.expiresAt = clock.now();
    },
    /** What another tab does: a newer enrollment takes the place of each pending one. Gives the ids of the users. */
    enrollElsewhere: () =>
      enrolling().map((user) => {
        startEnrollment(world, user);
        return user.id;
      }),
    /** For those who act at it besides the app. */
    world,
  };
}

function startOf(user: PracticeUser): number {
  return user.pending?.startedAt ?? 0;
}
