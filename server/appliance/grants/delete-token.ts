import { sessionsTable } from "../../store/tables/sessions-table.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { emptyResponse } from "../json-response.ts";

/** `DELETE /api/oauth2/token`: signs out for real, both tokens of the pair die. */
export async function deleteToken(call: Call): Promise<Response> {
  const { userId, sessionId } = await authenticate(call);
  await call.parts.store.transaction("deleteToken", async (tx) => {
    await usersTable.lock(tx, userId);
    await sessionsTable.delete(tx, sessionId);
  });
  return emptyResponse(204);
}
