import type { Actor } from "./actor.ts";
import type { Call } from "./call.ts";
import { sessionsTable } from "../store/tables/sessions-table.ts";
import type { TokenOwner } from "../store/tables/sessions-table.ts";
import { CLOCK_TOLERANCE_MS } from "./lifetimes.ts";
import { tokenHash } from "./opaque-token.ts";
import { ProblemError } from "./problem-error.ts";

const BEARER = /^bearer +([A-Za-z0-9._~+/=-]{1,512})$/i;

/**
 * Finds whom the access token speaks for. Tokens from the future (more than 60 s) are refused: the clock went back
 * (D-16, D-17).
 * @throws ProblemError session-ended
 */
export function authenticate(call: Call): Promise<Actor> {
  return authenticateBy(call, (hash) => call.parts.store.read((db) => sessionsTable.ownerOfAccess(db, hash)));
}

/**
 * Like `authenticate`, by a read that finds something else together with the owner of the token.
 * @throws ProblemError session-ended
 */
export async function authenticateBy<Owner extends TokenOwner>(
  call: Call,
  find: (hash: string) => Promise<Owner | undefined>,
): Promise<Owner> {
  const header = call.request.headers.get("authorization");
  if (header === null) throw new ProblemError("session-ended");
  const token = BEARER.exec(header)?.[1];
  if (token === undefined) throw invalidToken();
  const owner = await find(tokenHash(token));
  const now = call.parts.clock.now();
  if (owner === undefined || owner.expiresAt <= now || owner.issuedAt > now + CLOCK_TOLERANCE_MS)
    throw invalidToken();
  return owner;
}

function invalidToken(): ProblemError {
  return new ProblemError("session-ended", {
    headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
  });
}
