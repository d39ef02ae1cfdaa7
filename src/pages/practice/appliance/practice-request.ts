import type { AcceptAnswer, RequestFrom } from "../../../../contract/guard-request.ts";
import { CODE_MS, requestStateAt, type RequestState } from "../../../../contract/request-state.ts";
import { stateOf, type PracticeCase } from "./practice-case.ts";
import type { PracticeUser, World } from "./world.ts";

/** A browser that nobody has signed in with before says so: there are no cookies in practice. */
export const STRANGER_HEADER = "x-practice-stranger";

/** Somebody has asked for a new phone; times in epoch milliseconds. */
export interface PracticeRequest extends RequestFrom {
  readonly id: string;
  readonly user: PracticeUser;
  readonly address: string;
  readonly number: string;
  readonly numbers: readonly string[];
  readonly askedAt: number;
  /** Of the browser that asked. */
  token: string;
  expiresAt: number;
  /** As it was last changed; `stateIn` says what time has made of it. */
  kept: RequestState;
  pickedBy?: string;
  ofCase?: PracticeCase;
  /** What enableMfa made, for the browser that asked. */
  setup?: { readonly token: string };
  code?: { readonly digits: string; readonly at: number };
  answer?: AcceptAnswer;
}

export function stateIn({ clock }: World, { kept, expiresAt, ofCase }: PracticeRequest): RequestState {
  const now = clock.now();
  const about =
    ofCase === undefined
      ? null
      : {
          state: stateOf(ofCase, now),
          outcome: ofCase.outcome ?? null,
          usedAt: ofCase.state === "used" ? ofCase.openedAt : null,
        };
  return requestStateAt({ ...kept, expiresAt }, about, now);
}

/** Those that are open for the same person. */
export function othersOf(
  world: World,
  { id, user }: Pick<PracticeRequest, "id" | "user">,
): PracticeRequest[] {
  return world.requests.filter((one) => one.id !== id && one.user === user && isOpen(world, one));
}

export function isOpen(world: World, request: PracticeRequest): boolean {
  const { state } = stateIn(world, request);
  return state !== "ended" && state !== "done";
}

/** Nothing secret stays in one that is over. */
export function endRequest(request: PracticeRequest, end: RequestState): void {
  request.kept = end;
  delete request.setup;
  delete request.code;
  if (end.state === "done") delete request.answer;
}

/** As its own browser sees it. */
export function presentOwn(world: World, request: PracticeRequest) {
  const common = presentCommon(world, request);
  const { number, pickedBy, ofCase } = request;
  const caseState = ofCase === undefined ? "" : stateOf(ofCase, world.clock.now());
  const approval = caseState === "waiting" ? "waiting" : caseState === "approved" ? "given" : undefined;
  const requests = othersOf(world, request).length;
  const shown = {
    ...common,
    number: common.state === "asked" ? number : undefined,
    agent: common.ended === "wrong-number" ? undefined : pickedBy,
    approval: common.state === "picked" ? approval : undefined,
    others: requests === 0 ? undefined : { requests, cases: 0, setups: 0 },
  };
  return versioned(shown, [approval, requests]);
}

/** As agents see it. */
export function presentAsked(world: World, request: PracticeRequest) {
  const common = presentCommon(world, request);
  const { id, user, browser, network, address, numbers, pickedBy, ofCase } = request;
  const others = othersOf(world, request).length;
  const caseState = ofCase === undefined ? undefined : stateOf(ofCase, world.clock.now());
  const shown = {
    ...common,
    id,
    userName: user.name,
    userId: user.id,
    browser,
    network,
    address,
    others,
    numbers: common.state === "asked" ? numbers : undefined,
    pickedBy,
    caseId: ofCase?.id,
    caseState,
  };
  return versioned(shown, [others, caseState]);
}

function presentCommon(world: World, request: PracticeRequest) {
  const { askedAt, expiresAt, answer } = request;
  const current = stateIn(world, request);
  return {
    state: current.state,
    ended: current.state === "ended" ? current.reason : undefined,
    askedAt: new Date(askedAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    code: current.state === "setup" ? codeState(world, request) : undefined,
    answer,
  };
}

/** Whether the person's digits can be confirmed with. */
export function codeState({ clock }: World, { code }: PracticeRequest): "none" | "waiting" | "dropped" {
  if (code === undefined) return "none";
  return code.at > clock.now() - CODE_MS ? "waiting" : "dropped";
}

/** Another one once anything in it that changes is another. @param further what only one side sees */
function versioned<T extends ReturnType<typeof presentCommon>>(shown: T, further: readonly unknown[]) {
  const { state, ended, code, answer } = shown;
  return { ...shown, version: [state, ended, code, answer?.n, answer?.result, ...further].join("~") };
}
