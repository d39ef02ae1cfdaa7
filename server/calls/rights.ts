import { ProblemError } from "../http/problem-error.ts";
import { tokenHash } from "../secrets/opaque-token.ts";
import { sessionsTable } from "../store/tables/session-tables.ts";
import type { Actor, Call, Right } from "./call.ts";
import { STEP_UP_MS } from "./lifetimes.ts";
import { CLOCK_TOLERANCE_MS } from "../http/clock.ts";
import { namesOf } from "./seen-names.ts";
import { roleOf } from "./policy-rights.ts";
import type { GuardPolicy } from "./policy.ts";

type Person = Pick<Actor, "id" | "name" | "role" | "policy" | "grantedName" | "names">;

const grants: Readonly<Record<Right, (actor: Person, userId: string) => boolean>> = {
  "signed-in": () => true,
  "self-or-agent": (actor, userId) => isAgent(actor) || actor.id === userId,
  "self-or-administrator": (actor, userId) => isAdministrator(actor) || actor.id === userId,
  agent: isAgent,
  administrator: isAdministrator,
};

/**
 * Finds who the access token speaks for and whether they have the right. That is decided before anyone asks whether there
 * is such a user, so that a foreign id and an unknown one get the same answer.
 * @throws ProblemError session-ended, not-allowed
 */
export async function authorize(call: Call, right: Right): Promise<Actor> {
  const actor = { ...(await authenticate(call)), right };
  if (!mayAct(actor, call.id)) throw new ProblemError("not-allowed");
  return actor;
}

/** Whether the acting person, with the role they have now, may do to the user what their call is about. */
export function mayAct(actor: Actor, userId: string): boolean {
  return grants[actor.right](actor, userId);
}

/** @throws ProblemError not-allowed */
export function requireAdministrator(actor: Person): void {
  if (!isAdministrator(actor)) throw new ProblemError("not-allowed");
}

/** Whether they act on everyone: by their role here, where the policy doesn't narrow it. */
export function isAdministrator(actor: Person): boolean {
  return roleOf(actor.policy, actor) === "administrator";
}

/** Whether they set MFA up for everyone: administrators, and the help desk of the policy. */
export function isAgent(actor: Person): boolean {
  return roleOf(actor.policy, actor) !== "self";
}

/**
 * Requires a sign-in of the acting person that is fresh enough for a change of that user; the challenge is RFC 9470's.
 * @throws ProblemError step-up-required
 */
export function requireFreshSignIn(actor: Actor, userId: string, now: number): void {
  const fresh = actor.id === userId ? isFresh(actor, now) : isFreshForOthers(actor.policy, actor, now);
  if (!fresh) throw stepUpRequired();
}

/** Whether the acting person has signed in within 300 s. */
export function isFresh({ authTime }: Pick<Actor, "authTime">, now: number): boolean {
  return isYounger(authTime, now, STEP_UP_MS);
}

/** Whether they have for a change for somebody else: a sign-in with a code counts as long as the policy says. */
export function isFreshForOthers(
  { stepUpMinutes }: GuardPolicy,
  { authTime, withCode }: Pick<Actor, "authTime" | "withCode">,
  now: number,
): boolean {
  return isYounger(authTime, now, withCode ? stepUpMinutes * 60_000 : STEP_UP_MS);
}

function isYounger(authTime: number, now: number, longest: number): boolean {
  const age = now - authTime;
  return age <= longest && age >= -CLOCK_TOLERANCE_MS;
}

/** The person has to sign in anew. */
export function stepUpRequired(): ProblemError {
  const challenge = `Bearer error="insufficient_user_authentication", max_age=${STEP_UP_MS / 1_000}`;
  return new ProblemError("step-up-required", { headers: { "WWW-Authenticate": challenge } });
}

const BEARER = /^bearer +(\S+)$/i;

/** The token of an `Authorization` header: the embedded appliance's own, or one of the appliance behind a gateway. */
export function bearerToken(authorization: string | null): string | undefined {
  return BEARER.exec(authorization ?? "")?.[1];
}

/** The hash of the access token that a call came with. */
export function bearerHash(request: Pick<Request, "headers">): string | undefined {
  const token = bearerToken(request.headers.get("authorization"));
  return token === undefined ? undefined : tokenHash(token);
}

/** Tokens from the future (more than 60 s) are refused: the clock went back. */
async function authenticate({ request, parts, memory, isOf }: Call): Promise<Omit<Actor, "right">> {
  if (!request.headers.has("authorization")) throw new ProblemError("session-ended");
  const hash = bearerHash(request);
  if (hash === undefined) throw invalidToken();
  const owner = await parts.store.read(async (db) => {
    const rows = await sessionsTable.ownerOfAccess(db, hash);
    const [found] = rows;
    if (found === undefined) return undefined;
    return { ...found, ...namesOf(found.name, rows), listed: true, withCode: found.with_code === 1 };
  });
  const now = parts.clock.now();
  if (owner === undefined || owner.expiresAt <= now || owner.issuedAt > now + CLOCK_TOLERANCE_MS) {
    memory.tokenOwners.delete(hash);
    throw invalidToken();
  }
  memory.tokenOwners.set(hash, owner.id);
  isOf(owner.id);
  return { ...owner, policy: parts.policy() };
}

/** The token is none, or not one any more. */
export function invalidToken(): ProblemError {
  return new ProblemError("session-ended", {
    headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
  });
}
