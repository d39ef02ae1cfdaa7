import * as v from "valibot";
import { failsOne, OPTIONAL_CHECKS } from "../../../../contract/failed-check.ts";
import { isUnusual } from "../../../../contract/request-state.ts";
import { failuresAbout } from "./about-endpoint.ts";
import { isAdministrator, type UsersCall } from "./authenticate.ts";
import { readJson, RefusalError } from "./http.ts";
import { CASE_MS, caseSchema, type PracticeCase } from "./practice-case.ts";
import { othersOf, stateIn, type PracticeRequest } from "./practice-request.ts";
import { hexText } from "./random.ts";

const opening = v.object({
  ...caseSchema.entries,
  stopped: v.optional(v.boolean(), false),
  request: v.optional(v.string()),
});

/**
 * What an identity gate found out. People who are privileged, ask from a new browser or have failed wait for a second person.
 */
export async function openCase(call: UsersCall): Promise<PracticeCase> {
  const { world, session, request } = call;
  const { stopped: said, request: requestId, ...body } = await readJson(request, opening);
  if (body.userId === session.user.id || (body.reason === "" && body.ticket === ""))
    throw new RefusalError("bad-request");
  const user = world.users.find(({ id }) => id === body.userId);
  if (user === undefined) throw new RefusalError("user-gone");
  const now = world.clock.now();
  const proof = requestId === undefined ? null : requestFor(call, requestId, body);
  const stopped = said || failsOne(body.checks, OPTIONAL_CHECKS);
  const failed = body.checks.some(({ answer }) => answer === "failed");
  const risky = failed || failuresAbout(world, user).length > 0 || (proof !== null && isUnusual(proof.told));
  const opened: PracticeCase = {
    ...body,
    ...(proof === null ? {} : { request: proof.told, proof: [{ kind: "request", vouchedBy: "server" }] }),
    id: hexText(10),
    userName: user.name,
    state: stopped ? "stopped" : isAdministrator(user) || risky ? "waiting" : "open",
    privileged: isAdministrator(user),
    openedBy: session.user.name,
    openedAt: now,
    expiresAt: now + CASE_MS,
  };
  world.cases.unshift(opened);
  if (proof !== null) proof.asked.ofCase = opened;
  return opened;
}

/** The request that proves it: the agent picked its number, and it is about the same person and a new phone. */
function requestFor(
  { world, session }: UsersCall,
  id: string,
  about: { readonly userId: string; readonly intent: string },
): { readonly asked: PracticeRequest; readonly told: NonNullable<PracticeCase["request"]> } {
  const asked = world.requests.find((one) => one.id === id);
  const fits =
    asked?.user.id === about.userId &&
    asked.pickedBy === session.user.name &&
    about.intent === "recreate" &&
    stateIn(world, asked).state === "picked";
  if (!fits) throw new RefusalError("request-ended");
  const { browser, network } = asked;
  return { asked, told: { id, browser, network, others: othersOf(world, asked).length } };
}
