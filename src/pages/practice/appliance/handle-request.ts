import type { ApplianceCall } from "../../../api/contract/calls.ts";
import { authenticate, type UsersCall } from "./authenticate.ts";
import { loadApart } from "../load-apart.ts";
import { problemAnswer, RefusalError } from "./http.ts";
import { acceptMfa, disableMfa, enableMfa } from "./mfa-endpoint.ts";
import { hexText } from "./random.ts";
import { tokenEndpoint } from "./token-endpoint.ts";
import { listUsers, showUser } from "./users-endpoint.ts";
import { apiBase, operationOf } from "./version.ts";
import type { World } from "./world.ts";

/** One request in, one answer out, as the embedded appliance gives it; `Date` is the appliance's own clock. */
export async function handleRequest(world: World, request: Request): Promise<Response> {
  const answer = await answerOf(world, request).catch((error: unknown) => {
    const refusal = error instanceof RefusalError ? error : new RefusalError("server-failed");
    return problemAnswer(refusal, hexText(16));
  });
  answer.headers.set("Date", new Date(world.clock.now()).toUTCString());
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}

async function answerOf(world: World, request: Request): Promise<Response> {
  const path = segmentsOf(new URL(request.url).pathname);
  const [base, guard, ...below] = path;
  if (`/${base ?? ""}` === apiBase && guard === "guard") {
    const { guardEndpoint, personEndpoint } = await loadApart();
    const own = await personEndpoint(world, request, below.join("/"));
    if (own !== null) return own;
    const { session } = authenticate(world, request);
    return guardEndpoint({ world, session, userId: "", request }, below);
  }
  if (userKeyIn(path, apiBase + operationOf("signIn").path) !== null) return tokenEndpoint(world, request);
  for (const call of Object.keys(answers).filter(isCall)) {
    const { method, path: template } = operationOf(call);
    const answer = answers[call];
    const userId = userKeyIn(path, apiBase + template);
    if (answer === null || userId === null || request.method !== method) continue;
    const { session } = authenticate(world, request);
    return answer({ world, session, userId, request });
  }
  throw new RefusalError("not-found");
}

type Answer = (call: UsersCall) => Response | Promise<Response>;

/**
 * Everything below `/users` that the app calls, by the app's own table: a call that is added there is a compile error
 * here. `null` is what the token endpoint answers, or an extension that practice answers 404, as other appliances do.
 */
const answers: Readonly<Record<ApplianceCall, Answer | null>> = {
  signIn: null,
  answerChallenge: null,
  refresh: null,
  signOut: null,
  listUsers,
  getUser: showUser,
  enableMfa,
  acceptMfa,
  disableMfa,
  changePassword: null,
  getLastChange: null,
  listAudit: null,
  askGuard: null,
  tellGuard: null,
};

function isCall(name: string): name is ApplianceCall {
  return Object.hasOwn(answers, name);
}

function segmentsOf(path: string): string[] {
  return path.split("/").slice(1);
}

/** The user key in a path that fits the template, "" where the template has none; null where the path does not fit. */
function userKeyIn(path: readonly string[], template: string): string | null {
  const wanted = segmentsOf(template);
  const fits = wanted.every((segment, index) => segment === "{user}" || segment === path[index]);
  return fits && wanted.length === path.length ? (path[wanted.indexOf("{user}")] ?? "") : null;
}
