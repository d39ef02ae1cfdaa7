import { sessionsTable } from "../../store/tables/sessions-table.ts";
import { authenticateBy } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { jsonResponse } from "../json-response.ts";
import { ProblemError } from "../problem-error.ts";
import { requireRightOnUser } from "../require-right-on-user.ts";
import { presentUser } from "./present-user.ts";

/** `GET /users/{id}`. @throws ProblemError not-allowed, user-gone */
export async function getUser(call: Call): Promise<Response> {
  await call.parts.store.turn();
  const actor = await authenticateBy(call, (db, hash) => sessionsTable.ownerAndUser(db, hash, call.id));
  requireRightOnUser(actor, call.id);
  if (actor.user === null) throw new ProblemError("user-gone");
  return jsonResponse(200, presentUser(call.version, actor.user));
}
