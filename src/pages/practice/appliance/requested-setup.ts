import type { AcceptAnswer } from "../../../../contract/guard-request.ts";
import { PROBLEM_PREFIX } from "../../../../contract/problem-prefix.ts";
import { problemTypes } from "../../../../contract/problem-types.ts";
import { REQUEST_MS } from "../../../../contract/request-state.ts";
import type { UsersCall } from "./authenticate.ts";
import { jsonAnswer, RefusalError } from "./http.ts";
import type { PracticeCase } from "./practice-case.ts";
import { codeState, endRequest, stateIn, type PracticeRequest } from "./practice-request.ts";

/** Refused for good: there is nothing left to confirm. */
const OVER: readonly number[] = [404, 409, 410];

/**
 * A case that a request proves works for its browser alone, and a request with its own case.
 * @returns the request that the call names; null for none
 */
export function requestOf(call: UsersCall, ofCase: PracticeCase | undefined): PracticeRequest | null {
  const id = call.request.headers.get("x-mfa-request");
  if ((ofCase?.request?.id ?? null) !== id) throw new RefusalError("request-required");
  if (id === null) return null;
  const asked = call.world.requests.find((one) => one.id === id && one.ofCase === ofCase);
  if (asked === undefined || stateIn(call.world, asked).state !== "picked")
    throw new RefusalError("request-ended");
  return asked;
}

/** What enableMfa made goes to the browser that asked; the agent's hears that it began. */
export function keepSetup({ world }: UsersCall, asked: PracticeRequest, setup: { token: string }): Response {
  asked.setup = setup;
  asked.kept = { state: "setup" };
  asked.expiresAt = world.clock.now() + REQUEST_MS;
  return jsonAnswer({ request: asked.id, state: "setup" }, 202);
}

/** Confirms with the digits that the person entered, and tells their browser what came of it. */
export async function acceptRequested(
  { world, session, request }: UsersCall,
  accept: (body: { readonly code: string; readonly token: string }) => Promise<Response>,
): Promise<Response> {
  const id = request.headers.get("x-mfa-request");
  const asked = world.requests.find((one) => one.id === id && one.pickedBy === session.user.name);
  if (asked?.setup === undefined || stateIn(world, asked).state !== "setup")
    throw new RefusalError("request-ended");
  const { code, setup } = asked;
  if (code === undefined || codeState(world, asked) !== "waiting") throw new RefusalError("code-missing");
  asked.code = { digits: "", at: 0 };
  try {
    const answer = await accept({ code: code.digits, token: setup.token });
    endRequest(asked, { state: "done" });
    return answer;
  } catch (error) {
    if (error instanceof RefusalError) tell(asked, error);
    throw error;
  }
}

function tell(asked: PracticeRequest, { type, members: { triesLeft } }: RefusalError): void {
  const { status } = problemTypes[type];
  const answer: AcceptAnswer = {
    n: (asked.answer?.n ?? 0) + 1,
    result: "refused",
    status,
    type: PROBLEM_PREFIX + type,
  };
  asked.answer = triesLeft === undefined ? answer : { ...answer, triesLeft };
  if (OVER.includes(status)) endRequest(asked, { state: "ended", reason: "failed" });
}
