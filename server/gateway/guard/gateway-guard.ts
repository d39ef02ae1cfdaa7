import type { Product } from "../../../contract/product.ts";
import { writeBody } from "../../../contract/words.ts";
import { unwrapOutcome } from "../../calls/outcome.ts";
import { bearerToken } from "../../calls/rights.ts";
import type { AuditSource } from "../../calls/write-audit.ts";
import { claimCode } from "../../guard/requests/sealed-setup.ts";
import { tellAnswer } from "../../guard/requests/tell-answer.ts";
import { ofApi, type ApplianceCall } from "../call-of.ts";
import type { Upstream } from "../upstream.ts";
import type { Warnings } from "../readiness.ts";
import { createAccountScan } from "../users-index/scan-account.ts";
import { createUsersIndex } from "../users-index/users-index.ts";
import { createAccept } from "./accept.ts";
import { createApplianceUsers } from "./appliance-users.ts";
import { guardedCallOf, withJson, type GuardedCall, type Origin, type Passed } from "./guarded-call.ts";
import { createCallers, type KnownCaller } from "./callers.ts";
import { createChange } from "./change.ts";
import { createEnrollments, type GatewayGuardParts } from "./enrollments.ts";
import { createGuessLimits } from "./guess-limits.ts";
import { createNewestVersion } from "./newest-version.ts";
import { impatientStore, unlessStoreFails } from "./patience.ts";
import { createRecorder } from "./recorder.ts";
import { createSignIns } from "./sign-ins.ts";
import { createSweeps } from "./sweeps.ts";
import { createExchange } from "./token-exchange.ts";
import { createTurns } from "./turns.ts";

export type GatewayGuard = ReturnType<typeof createGatewayGuard>;

/** The guard in front of an appliance that knows nothing of it: it only ever narrows what the appliance allows. */
export function createGatewayGuard(
  parts: GatewayGuardParts,
  upstream: Upstream,
  product: Product,
  note: Warnings["note"],
) {
  const { clock, log, account } = parts;
  const store = impatientStore(parts.store);
  const recorder = createRecorder(parts.store, log);
  const send = ofApi(upstream);
  // For these the status alone says enough.
  const newest = createNewestVersion(upstream, product, clock, note, log);
  const users = createApplianceUsers(send, product, newest);
  const signIns = createSignIns(store, users, log);
  const { callerOf, callerNow } = createCallers(store, signIns, users, clock);
  const turns = createTurns(signIns, clock);
  const limits = createGuessLimits({ store, clock, turns, keyRing: parts.keyRing }, recorder);
  const exchange = createExchange({ send, clock, signIns, recorder, limits, turns }, product);
  const index = createUsersIndex({ store: parts.store, clock, log, users, note });
  const accountScan =
    account === undefined ? null : createAccountScan({ send: upstream, product, index, clock, log }, account);
  const enrollments = createEnrollments(store);
  const changes = { ...parts, product, store, send, users, recorder, enrollments, limits };
  const change = createChange(changes);
  const accept = createAccept(changes);

  /** With the digits of the person who asked, where it is for a request. */
  async function acceptFor(
    requestId: string | null,
    read: Extract<GuardedCall, { kind: "accept" }>,
    known: KnownCaller,
    source: AuditSource,
  ): Promise<Passed> {
    if (requestId === null) return accept(read, known, source);
    const digits = unwrapOutcome(await unlessStoreFails(claimCode(changes, requestId, known.caller.id)));
    const sent = product.can.enrollmentToken ? digits : { code: digits.code };
    const headers = { ...read.call.headers, "content-type": "application/json" };
    const filled = {
      ...read,
      token: digits.token,
      call: withJson({ ...read.call, headers }, writeBody(product, sent)),
    };
    const isOff = async () => {
      const found = await users.user(known, read.call.userId).catch(() => null);
      return found !== null && !("status" in found) && found.mfaEnabled === false;
    };
    return tellAnswer(changes, requestId, () => accept(filled, known, source, requestId), isOff);
  }

  /** Sends a call on, or refuses it. @throws UpstreamError, ProblemError, StorageError */
  async function pass(given: ApplianceCall, origin: Origin): Promise<Passed> {
    const { address, traceId, caseId } = origin;
    const read = guardedCallOf(given, product);
    const source = { address, traceId, now: clock.now() };
    const { until } = given;
    const authorization = given.headers["authorization"] ?? "";
    const reader = { authorization, until };
    if (read.kind === "token") return exchange(given, origin, source);
    return turns.ofToken(authorization, address, async () => {
      switch (read.kind) {
        case "passed":
          return send(given);
        case "signOut": {
          const token = bearerToken(authorization);
          const answer = await send(given);
          if (token !== undefined && answer.status < 300) await signIns.forget(token, clock.now());
          return answer;
        }
        case "accept":
          return acceptFor(origin.requestId, read, await callerOf(reader, given.userId), source);
        case "change":
          return change(read, await callerOf(reader, given.userId), {
            ...source,
            caseId,
            requestId: origin.requestId,
          });
        default:
          return read satisfies never;
      }
    });
  }
  return {
    // Only what reads, a long export, may take its time.
    parts: { ...parts, store: { ...parts.store, transaction: store.transaction } },
    users,
    index,
    /** Has the list read on the configured account, if it is time. @throws UpstreamError, StorageError */
    scan: async () => accountScan?.(),
    challenged: limits.challenged,
    callerNow,
    turns,
    pass,
    ...createSweeps({ store: parts.store, clock, log, recorder, index }),
  };
}
