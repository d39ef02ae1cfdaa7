import * as v from "valibot";
import { aboutPerson } from "./about-endpoint.ts";
import { isAdministrator, requireFreshSignIn, type UsersCall } from "./authenticate.ts";
import { searchUsers, selectableUsers, usersFile } from "./guard-users.ts";
import { jsonAnswer, readJson, RefusalError } from "./http.ts";
import { CASE_MS, isLiving, present, prolong, stateOf, type PracticeCase } from "./practice-case.ts";
import { openCase } from "./open-case.ts";
import { queuesEndpoint } from "./queues-endpoint.ts";
import { aboutMe, requestsEndpoint } from "./requests-endpoint.ts";
import type { World } from "./world.ts";

const ending = v.object({
  outcome: v.picklist(["done", "checkFailed", "impostor", "hungUp", "noApp", "other"]),
  note: v.optional(v.pipe(v.string(), v.trim()), ""),
});

/**
 * What a server of ours keeps beside the contract: what was checked before a change for somebody else, who agreed, and how
 * the call ended. A privileged account waits for a second administrator.
 * @param path below `/api/guard`
 */
export async function guardEndpoint(call: UsersCall, path: readonly string[]): Promise<Response> {
  const { world, session, request } = call;
  const [subject = "", id, action] = path;
  const key = [request.method, subject, id === undefined ? "" : "id", action ?? ""].join(" ").trim();
  if (key === "GET policy") return policyAnswer(call);
  if (subject === "requests" && id === "mine") return aboutMe(call, action === "not-me");
  if (!isAdministrator(session.user)) throw new RefusalError("not-allowed");
  if (subject === "requests") return requestsEndpoint(call, path.slice(1));
  if (subject === "queues") return queuesEndpoint(call, id ?? "", `${request.method} ${action ?? ""}`.trim());
  switch (key) {
    case "GET users":
      return searchUsers(world, new URL(request.url).searchParams);
    case "GET users id":
      if (id === "selectable") return selectableUsers(world, new URL(request.url).searchParams);
      if (id !== "export") throw new RefusalError("not-found");
      return usersFile(world, new URL(request.url).searchParams);
    case "GET users id about":
      return aboutPerson(world, id ?? "");
    case "GET cases":
      return jsonAnswer({ results: listedCases(call, new URL(request.url).searchParams) });
    case "POST cases":
      return jsonAnswer(present(world.clock, await openCase(call)), 201);
    case "GET cases id":
      return jsonAnswer(present(world.clock, caseOf(world, id)));
    case "POST cases id approve":
      return jsonAnswer(present(world.clock, decide(call, id, "approved")));
    case "POST cases id decline":
      return jsonAnswer(present(world.clock, decide(call, id, "declined")));
    case "POST cases id resume":
      return jsonAnswer(present(world.clock, resume(call, id)));
    case "POST cases id end":
      return jsonAnswer(present(world.clock, await end(call, id)));
    default:
      throw new RefusalError("not-found");
  }
}

function policyAnswer({ session }: UsersCall): Response {
  return jsonAnswer({
    role: isAdministrator(session.user) ? "administrator" : "self",
    requireCase: "always",
    approval: "privileged",
    integrationAccounts: [],
    ownMfaFirst: false,
  });
}

/** Neither who asked for it, nor who it is about. What was approved and not used yet can still be declined. */
function decide(call: UsersCall, id: string | undefined, state: "approved" | "declined"): PracticeCase {
  const { world, session } = call;
  const found = caseOf(world, id);
  requireFreshSignIn(call);
  const { name } = session.user;
  if (name === found.openedBy || session.user.id === found.userId) throw new RefusalError("not-allowed");
  const decidedAt = world.clock.now();
  const before = stateOf(found, decidedAt);
  const isTakenBack = before === "approved" && state === "declined";
  if (before !== "waiting" && !isTakenBack) throw new RefusalError("case-decided");
  const expiresAt = state === "approved" ? decidedAt + CASE_MS : found.expiresAt;
  return Object.assign(found, { state, decidedBy: name, decidedAt, expiresAt });
}

function resume({ world, session }: UsersCall, id: string | undefined): PracticeCase {
  const found = caseOf(world, id);
  if (found.openedBy !== session.user.name) throw new RefusalError("not-found");
  if (!prolong(found, world.clock.now())) throw new RefusalError("case-required");
  return found;
}

async function end({ world, session, request }: UsersCall, id: string | undefined): Promise<PracticeCase> {
  const { outcome, note } = await readJson(request, ending);
  const found = caseOf(world, id);
  if (found.openedBy !== session.user.name) throw new RefusalError("not-found");
  // Once more, because the answer was lost.
  if (found.outcome === outcome && found.note === note) return found;
  if (found.endedAt !== undefined) throw new RefusalError("case-decided");
  const endedAt = world.clock.now();
  const state = isLiving(stateOf(found, endedAt)) ? "ended" : found.state;
  return Object.assign(found, { outcome, note, endedAt, state });
}

function caseOf(world: World, id: string | undefined): PracticeCase {
  const found = world.cases.find((one) => one.id === id);
  if (found === undefined) throw new RefusalError("not-found");
  return found;
}

/** Those of a user or in a state, newest first; or what is the reader's own to decide, or to take back. */
function listedCases({ world, session }: UsersCall, query: URLSearchParams): object[] {
  const [userId, { state, isOwn }] = [query.get("userId"), wanted(session.user, query)];
  return world.cases
    .filter((one) => (userId === null || one.userId === userId) && isOwn(one))
    .map((one) => present(world.clock, one))
    .filter((one) => state === null || one.state === state);
}

interface Wanted {
  readonly state: string | null;
  readonly isOwn: (one: PracticeCase) => boolean;
}

function wanted(reader: UsersCall["session"]["user"], query: URLSearchParams): Wanted {
  const { id, name } = reader;
  if (query.get("decidable") === "true")
    return { state: "waiting", isOwn: ({ openedBy, userId }) => openedBy !== name && userId !== id };
  if (query.get("approvedByMe") === "true")
    return { state: "approved", isOwn: ({ decidedBy }) => decidedBy === name };
  return { state: query.get("state"), isOwn: () => true };
}
