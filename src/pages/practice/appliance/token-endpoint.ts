import { emptyAnswer, jsonAnswer } from "./answers.ts";
import { authenticate } from "./authenticate.ts";
import { endSessions } from "./end-sessions.ts";
import { mfaGrant, passwordGrant, refreshGrant } from "./grants.ts";
import { readForm } from "./read-body.ts";
import { RefusalError } from "./refusal-error.ts";
import type { World } from "./world.ts";

/** `POST` signs in, `DELETE` signs out (contract.md §2). */
export async function tokenEndpoint(world: World, request: Request): Promise<Response> {
  switch (request.method) {
    case "POST":
      return jsonAnswer(await grant(world, await readForm(request)));
    case "DELETE": {
      const { session } = authenticate(world, request);
      endSessions(world, ({ id }) => id === session.id);
      return emptyAnswer(204);
    }
    default:
      throw new RefusalError("method-not-allowed", { Allow: "DELETE, POST" });
  }
}

async function grant(world: World, form: ReadonlyMap<string, string>): Promise<object> {
  const field = (name: string): string => {
    const value = form.get(name) ?? "";
    if (value === "") throw new RefusalError("bad-request");
    return value;
  };
  switch ((form.get("grant_type") ?? "password").toLowerCase()) {
    case "password": {
      const shortLived = form.get("short_lived_refresh_token")?.toLowerCase() === "true";
      return passwordGrant(world, { userName: field("username"), password: field("password"), shortLived });
    }
    case "mfa":
      return mfaGrant(world, field("mfa_token"), field("mfa_code"));
    case "refresh_token":
      return refreshGrant(world, field("refresh_token"));
    default:
      throw new RefusalError("bad-request");
  }
}
