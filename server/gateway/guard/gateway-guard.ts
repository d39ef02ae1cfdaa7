import { failureResponse } from "../../calls/problem-response.ts";
import type { ProductName } from "../../calls/versions.ts";
import type { AuditSource } from "../../calls/write-audit.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Upstream, UpstreamCall } from "../upstream.ts";
import { createAccountScan } from "../users-index/scan-account.ts";
import { createUsersIndex } from "../users-index/users-index.ts";
import type { UsersIndex } from "../users-index/users-index.ts";
import { createAccept } from "./accept-through.ts";
import { createCallerNow } from "./caller-now.ts";
import type { CallerNow } from "./caller-now.ts";
import { createCallers, tokenOf } from "./callers.ts";
import type { KnownCaller } from "./callers.ts";
import { aboutPerson } from "./changed-of.ts";
import { takesOver } from "./change-permit.ts";
import { createChange } from "./change-through.ts";
import { createEnrollments } from "./enrollments.ts";
import { guardedCallOf } from "./guarded-call.ts";
import type { GuardedCall, Origin, Passed } from "./guarded-call.ts";
import type { GatewayGuardParts } from "./guard-parts.ts";
import { createFindPerson } from "./find-person.ts";
import type { FindPerson } from "./find-person.ts";
import { createGuessLimits } from "./guess-limits.ts";
import { createNamesChanging } from "./names-changing.ts";
import { createNewestVersion } from "./newest-version.ts";
import { impatientStore } from "./patience.ts";
import { createPeople } from "./people.ts";
import { createReads } from "./read-users.ts";
import { createRecorder } from "./recorder.ts";
import { createSeenNames } from "./seen-names.ts";
import { createSeenRole } from "./seen-roles.ts";
import { createSignIns } from "./sign-ins.ts";
import { createSweeps } from "./sweeps.ts";
import type { Sweeps } from "./sweeps.ts";
import { createExchange } from "./token-exchange.ts";
import { createTurns } from "./turns.ts";
import { writtenAnew } from "./written-anew.ts";

export interface GatewayGuard extends Sweeps {
  /** Sends a call on, or refuses it. @throws UpstreamError */
  readonly pass: (call: UpstreamCall, origin: Origin) => Promise<Passed>;
  readonly callerNow: CallerNow;
  readonly turns: ReturnType<typeof createTurns>;
  readonly parts: GatewayGuardParts;
  readonly findPerson: FindPerson;
  /** The users as the appliance last listed them. */
  readonly index: UsersIndex;
  /** Has the list read on the configured account, if it is time. @throws UpstreamError, StorageError */
  readonly scan: () => Promise<void>;
}

const SCAN_EVERY_MS = 15 * 60_000;

/** The guard in front of an appliance that knows nothing of it: it only ever narrows what the appliance allows. */
export function createGatewayGuard(
  parts: GatewayGuardParts,
  send: Upstream,
  product: ProductName,
): GatewayGuard {
  const { store, clock, log, account, scanEveryMs = SCAN_EVERY_MS } = parts;
  const inTime = impatientStore(store);
  const recorder = createRecorder(store, log);
  const newest = createNewestVersion(send, product, clock);
  const people = createPeople(send, product, newest, createSeenNames(inTime, clock));
  const seenRole = createSeenRole(inTime, newest);
  const findPerson = createFindPerson({ store: inTime, people, seenRole });
  const names = createNamesChanging(inTime, clock);
  const signIns = createSignIns(inTime, people, names);
  const { callerOf, requireFreshSignIn } = createCallers(signIns, people, clock);
  const turns = createTurns(signIns, clock);
  const limits = createGuessLimits({ store: inTime, clock, turns }, recorder);
  const exchange = createExchange({ send, clock, signIns, recorder, limits, turns }, product);
  const index = createUsersIndex({ store, clock, log, people, scanEveryMs });
  const accountScan =
    account === undefined
      ? null
      : createAccountScan({ send, product, index, clock, log, scanEveryMs }, account);
  const enrollments = createEnrollments(inTime, clock);
  const changes = { ...parts, store: inTime, send, people, findPerson, recorder, index, enrollments, names };
  const change = createChange(changes);
  const accept = createAccept(changes);
  const callerNow = createCallerNow(callerOf, people, seenRole, clock);
  const readUsers = createReads({ ...changes, product, callerNow });

  /** Who acts on others is asked for anew: their role may have ended since the sign-in. */
  async function actorOf(authorization: string | null, userId: string): Promise<KnownCaller> {
    const known = await callerOf(authorization, userId);
    return known.caller.id === userId ? known : callerNow(authorization, userId, 0);
  }
  async function passGuarded(given: UpstreamCall, origin: Origin): Promise<Passed> {
    const call = writtenAnew(given, product);
    const read = guardedCallOf(call, product);
    const authorization = call.headers["authorization"] ?? null;
    const { address, traceId } = origin;
    const source = { address, traceId, now: clock.now() };
    if (read.kind === "token") return exchange(call, origin, source);
    return turns.ofToken(authorization, address, (inTurn) =>
      passInTurn(read, { ...call, inTurn }, source, origin.caseId),
    );
  }
  async function passInTurn(
    read: Exclude<GuardedCall, { readonly kind: "token" }>,
    call: UpstreamCall,
    source: AuditSource,
    caseId: string | null,
  ): Promise<Passed> {
    const authorization = call.headers["authorization"] ?? null;
    switch (read.kind) {
      case "passed":
        return readUsers(call);
      case "signOut": {
        const token = tokenOf(authorization);
        const answer = await send(call);
        if (token !== undefined && answer.status < 300) await signIns.forget(token, clock.now());
        return answer;
      }
      case "accept": {
        const known = await actorOf(authorization, read.userId);
        return accept(read, known, source, (person, judge) => {
          const pass = () => send(aboutPerson(call, person));
          return limits.accept([known.caller.sessionId, person], source, pass, judge);
        });
      }
      case "change": {
        if (takesOver(read)) await requireFreshSignIn(authorization);
        const known = await actorOf(authorization, read.userId);
        return change(call, read, known, { ...source, caseId });
      }
      default:
        return read satisfies never;
    }
  }
  return {
    // Only what reads, a long export, may take its time.
    parts: { ...parts, store: { ...store, transaction: inTime.transaction } },
    findPerson,
    index,
    scan: async () => accountScan?.(),
    callerNow,
    turns,
    pass: (call, origin) =>
      passGuarded(call, origin).catch((error: unknown) => {
        if (error instanceof ProblemError) return failureResponse(error, origin.traceId, log);
        throw error;
      }),
    ...createSweeps({ store, clock, log, recorder, index, signIns, names }),
  };
}
