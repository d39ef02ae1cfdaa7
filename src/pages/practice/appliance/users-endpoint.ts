import { acceptMfa } from "./accept-mfa.ts";
import { jsonAnswer } from "./answers.ts";
import type { ApplianceVersion } from "./appliance-version.ts";
import { authenticate, userInReach } from "./authenticate.ts";
import { disableMfa } from "./disable-mfa.ts";
import { enableMfa } from "./enable-mfa.ts";
import { listUsers } from "./list-users.ts";
import { RefusalError } from "./refusal-error.ts";
import { userBody } from "./user-body.ts";
import type { World } from "./world.ts";

/** Everything below `/api/{version}/users` that the app calls; creating and editing users is the console's part. */
export async function usersEndpoint(
  world: World,
  version: ApplianceVersion,
  path: readonly string[],
  request: Request,
): Promise<Response> {
  const [id, action] = path;
  requireMethod(request, action === undefined ? "GET" : "POST");
  const { session } = authenticate(world, request);
  if (id === undefined) return listUsers(world, session, version, new URL(request.url));
  const user = userInReach(world, session, id);
  switch (action) {
    case undefined:
      return jsonAnswer(userBody(version, user));
    case "enableMfa":
      return enableMfa(world, session, version, user, request);
    case "acceptMfa":
      return acceptMfa(world, session, version, user, request);
    case "disableMfa":
      return disableMfa(world, session, version, user);
    default:
      throw new RefusalError("not-found");
  }
}

function requireMethod(request: Request, method: "GET" | "POST"): void {
  if (request.method !== method) throw new RefusalError("method-not-allowed", { Allow: method });
}
