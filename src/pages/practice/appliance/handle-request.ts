import { problemAnswer } from "./answers.ts";
import { applianceVersions } from "./appliance-version.ts";
import { hexText } from "./random-text.ts";
import { RefusalError } from "./refusal-error.ts";
import { tokenEndpoint } from "./token-endpoint.ts";
import { usersEndpoint } from "./users-endpoint.ts";
import type { World } from "./world.ts";

/** One request in, one answer out, as the embedded appliance gives it; `Date` is the appliance's own clock. */
export async function handleRequest(world: World, request: Request): Promise<Response> {
  const answer = await route(world, request).catch((error: unknown) => {
    const refusal = error instanceof RefusalError ? error : new RefusalError("server-failed");
    return problemAnswer(refusal, hexText(world.random, 16));
  });
  answer.headers.set("Date", new Date(world.clock.now()).toUTCString());
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}

async function route(world: World, request: Request): Promise<Response> {
  const [api, name, resource, ...rest] = segments(request);
  if (api !== "api") throw new RefusalError("not-found");
  if (name === "oauth2" && resource === "token" && rest.length === 0) return tokenEndpoint(world, request);
  const version = applianceVersions.find((candidate) => candidate.name === name);
  if (version === undefined || resource !== "users" || rest.length > 2) throw new RefusalError("not-found");
  return usersEndpoint(world, version, rest, request);
}

function segments(request: Request): string[] {
  try {
    return new URL(request.url).pathname.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
}
