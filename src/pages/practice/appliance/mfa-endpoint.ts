import type { InferOutput } from "valibot";
import { acceptBody, enableBody } from "../../../../contract/enrollment-answer.ts";
import { provisioningUri } from "../../../../contract/provisioning.ts";
import { endSessions, requireFreshSignIn, userInReach, type UsersCall } from "./authenticate.ts";
import { emptyAnswer, jsonAnswer, readJson, RefusalError } from "./http.ts";
import { countWrongCode, endPending, pendingOf, startEnrollment } from "./pending-enrollments.ts";
import { loadApart } from "../load-apart.ts";
import { allowsChange, stateOf } from "./practice-case.ts";
import type { PracticeRequest } from "./practice-request.ts";
import { endTries, matchingSteps } from "./second-factor.ts";
import { version } from "./version.ts";
import { practiceIssuer, type Pending, type PracticeUser, type World } from "./world.ts";

/** Starts an enrollment: a pending secret that changes nothing until it is accepted (docs/contract.md §4). */
export async function enableMfa(call: UsersCall): Promise<Response> {
  const { world } = call;
  const user = userInReach(call);
  const { recreate } = await readJson(call.request, enableBody);
  requireFreshSignIn(call);
  if (user.password === null) throw new RefusalError("external-identity");
  if (!recreate && user.factor !== null) throw new RefusalError("already-enabled");
  const asked = await spendCase(call, recreate ? "recreate" : "setUp");
  const pending = startEnrollment(world, user);
  const setup = {
    userId: version.idOf(user.id),
    qrString: provisioningUri(user.name, practiceIssuer, pending.secretKey),
    secretKey: pending.secretKey,
    scratchCodes: pending.scratchCodes,
    token: pending.token,
  };
  if (asked === null) return jsonAnswer(setup);
  return (await loadApart()).keepSetup(call, asked, setup);
}

/** The one step that commits: the pending secret and its codes become the live ones, or nothing changes. */
export async function acceptMfa(call: UsersCall): Promise<Response> {
  if (call.request.headers.has("x-mfa-request"))
    return (await loadApart()).acceptRequested(call, (body) => accept(call, body));
  return accept(call, await readJson(call.request, acceptBody));
}

async function accept(call: UsersCall, { code, token }: InferOutput<typeof acceptBody>): Promise<Response> {
  const { world } = call;
  const user = userInReach(call);
  // A malformed code is refused before it is looked at and counts nowhere.
  if (!/^\d{6}$/u.test(code)) throw new RefusalError("code-rejected");
  const pending = pendingOf(world, user, token);
  const steps = await matchingSteps(pending.secretKey, code, world.clock.now());
  // From here on nothing waits: of many accepts under way one finds its enrollment still pending.
  if (user.pending !== pending)
    throw new RefusalError(world.ended.get(token)?.reason ?? "enrollment-unknown");
  const step = steps.at(-1);
  if (step === undefined) throw countWrongCode(world, user, pending);
  commit(world, user, pending, step);
  endOtherSessions(call, user);
  return emptyAnswer(version.acceptStatus);
}

function commit(world: World, user: PracticeUser, pending: Pending, step: number): void {
  const scratchCodes = pending.scratchCodes.map((code) => ({ code, used: false }));
  const since = world.clock.now();
  user.factor = { secretKey: pending.secretKey, scratchCodes, since, lastStep: step };
  endTries(user);
  endPending(world, user, pending, "enrollment-finished");
}

/** Turns MFA off and ends the user's other sessions; off already is success. */
export async function disableMfa(call: UsersCall): Promise<Response> {
  const { world } = call;
  const user = userInReach(call);
  requireFreshSignIn(call);
  await spendCase(call, "turnOff");
  // An enrollment under way would turn MFA on again behind the back of the person who turned it off.
  if (user.pending !== null) endPending(world, user, user.pending, "enrollment-superseded");
  if (user.factor !== null) endOtherSessions(call, user);
  user.factor = null;
  endTries(user);
  return emptyAnswer(version.disableStatus);
}

/**
 * A change for somebody else uses a case up: of this person and intent, of the one who opened it, in time.
 * @returns the request that the change is for; null for none
 */
async function spendCase(call: UsersCall, intent: string): Promise<PracticeRequest | null> {
  const { world, session, userId, request } = call;
  const id = request.headers.get("x-mfa-case");
  const named = world.cases.find(
    (one) =>
      one.id === id &&
      one.userId === userId &&
      one.intent === intent &&
      one.openedBy === session.user.name &&
      allowsChange(stateOf(one, world.clock.now())),
  );
  if (named === undefined && session.user.id !== userId) throw new RefusalError("case-required");
  const isRequested = request.headers.has("x-mfa-request") || named?.request !== undefined;
  const asked = isRequested ? (await loadApart()).requestOf(call, named) : null;
  if (named !== undefined) named.state = "used";
  return asked;
}

function endOtherSessions({ world, session }: UsersCall, user: PracticeUser): void {
  endSessions(world, (other) => other.user === user && other.id !== session.id);
}
