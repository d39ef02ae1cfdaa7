import { usersTable } from "../../store/tables/users-table.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { jsonResponse } from "../json-response.ts";
import { ProblemError } from "../problem-error.ts";
import { requireRightOnUser } from "../require-right-on-user.ts";
import { presentUser } from "./present-user.ts";

/** `GET /users/{id}`. @throws ProblemError not-allowed, user-gone */
export async function getUser(call: Call): Promise<Response> {
  requireRightOnUser(await authenticate(call), call.id);
  const user = await call.parts.store.read((db) => usersTable.withMfa(db, call.id));
  if (user === undefined) throw new ProblemError("user-gone");
  return jsonResponse(200, presentUser(call.version, user));
}
