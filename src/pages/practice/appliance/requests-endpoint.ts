import * as v from "valibot";
import { REQUEST_MS, threeNumbers } from "../../../../contract/request-state.ts";
import type { UsersCall } from "./authenticate.ts";
import { jsonAnswer, readJson, RefusalError } from "./http.ts";
import {
  endRequest,
  isOpen,
  othersOf,
  presentAsked,
  presentOwn,
  stateIn,
  STRANGER_HEADER,
  type PracticeRequest,
} from "./practice-request.ts";
import { isLiving, stateOf } from "./practice-case.ts";
import { drawnBelow, hexText } from "./random.ts";
import type { PracticeUser, World } from "./world.ts";

const HELD_MS = 8_000;
const EVERY_MS = 250;

/** What somebody calls who isn't signed in; null for anything else. @param path below `/api/guard` */
export async function personEndpoint(world: World, request: Request, path: string): Promise<Response | null> {
  const key = `${request.method} ${path}`;
  if (key === "POST requests") return ask(world, request);
  if (!path.startsWith("requests/own")) return null;
  const token = request.headers.get("x-mfa-request-token");
  const own = world.requests.find((one) => one.token === token);
  if (own === undefined) throw new RefusalError("not-found");
  switch (key) {
    case "GET requests/own":
      return held(request, () => presentOwn(world, own));
    case "GET requests/own/setup": {
      if (stateIn(world, own).state !== "setup") throw new RefusalError("conflict");
      const { token: _, ...shown } = own.setup ?? { token: "" };
      return jsonAnswer(shown);
    }
    case "POST requests/own/code": {
      const { code: digits } = await readJson(request, v.object({ code: v.string() }));
      if (!/^\d{6}$/u.test(digits)) throw new RefusalError("code-rejected");
      if (stateIn(world, own).state !== "setup") throw new RefusalError("conflict");
      own.code = { digits, at: world.clock.now() };
      return jsonAnswer(presentOwn(world, own));
    }
    case "POST requests/own/cancel":
      if (isOpen(world, own)) endRequest(own, { state: "ended", reason: "cancelled" });
      return jsonAnswer(presentOwn(world, own));
    case "POST requests/own/not-me":
      return jsonAnswer(notMe(world, own.user, own));
    default:
      throw new RefusalError("not-found");
  }
}

/** What signed-in people and agents call. @param path below `/api/guard/requests` */
export async function requestsEndpoint(call: UsersCall, path: readonly string[]): Promise<Response> {
  const { world, request } = call;
  const [id = "", action = ""] = path;
  if (id === "") {
    const results = world.requests.filter((one) => isOpen(world, one)).map((one) => presentAsked(world, one));
    return jsonAnswer({ totalCount: results.length, results });
  }
  const asked = world.requests.find((one) => one.id === id);
  if (asked === undefined) throw new RefusalError("not-found");
  if (action === "pick") await pick(call, asked);
  return action === "pick"
    ? jsonAnswer(presentAsked(world, asked))
    : held(request, () => presentAsked(world, asked));
}

/** What somebody else has under way about the one who is signed in, and its end. */
export function aboutMe({ world, session: { user } }: UsersCall, ends: boolean): Response {
  if (ends) return jsonAnswer(notMe(world, user));
  const requests = othersOf(world, { id: "", user }).map(({ askedAt, browser, network }) => ({
    askedAt: new Date(askedAt).toISOString(),
    browser,
    network,
  }));
  return jsonAnswer({ requests, cases: [], setups: 0 });
}

async function ask(world: World, request: Request): Promise<Response> {
  const { mfaToken } = await readJson(request, v.object({ mfaToken: v.string() }));
  const challenge = world.challenges.get(mfaToken);
  const now = world.clock.now();
  if (challenge === undefined || challenge.expiresAt <= now) throw new RefusalError("invalid-grant");
  const { user } = challenge;
  const browser = request.headers.has(STRANGER_HEADER) ? "new" : "known";
  const token = hexText(32);
  const own = othersOf(world, { id: "", user }).find((one) => one.browser === browser);
  if (own !== undefined) {
    own.token = token;
    return jsonAnswer({ ...presentOwn(world, own), token });
  }
  const numbers = threeNumbers(drawnBelow);
  const asked: PracticeRequest = {
    id: hexText(10),
    user,
    browser,
    network: browser === "new" ? "new" : "usual",
    address: browser === "new" ? "203.0.113.7" : "192.0.2.10",
    number: numbers[drawnBelow(3)] ?? "",
    numbers,
    token,
    askedAt: now,
    expiresAt: now + REQUEST_MS,
    kept: { state: "asked" },
  };
  world.requests.push(asked);
  return jsonAnswer({ ...presentOwn(world, asked), token }, 201);
}

async function pick({ world, session, request }: UsersCall, asked: PracticeRequest): Promise<void> {
  const { number } = await readJson(request, v.object({ number: v.string() }));
  const { state } = stateIn(world, asked);
  if (state === "ended" || state === "done") throw new RefusalError("request-ended");
  if (state !== "asked") throw new RefusalError("case-decided");
  if (asked.user === session.user) throw new RefusalError("not-allowed");
  asked.pickedBy = session.user.name;
  asked.expiresAt = world.clock.now() + REQUEST_MS;
  if (number === asked.number) asked.kept = { state: "picked" };
  else endRequest(asked, { state: "ended", reason: "wrong-number" });
}

function notMe(world: World, user: PracticeUser, own?: PracticeRequest) {
  const requests = othersOf(world, { id: own?.id ?? "", user });
  const cases = world.cases.filter(
    (one) => one.userId === user.id && one !== own?.ofCase && isLiving(stateOf(one, world.clock.now())),
  );
  for (const one of requests) endRequest(one, { state: "ended", reason: "not-me" });
  for (const one of cases) one.state = "ended";
  return { requests: requests.length, cases: cases.length, kept: 0, done: 0, unknown: 0 };
}

/** Reads until it isn't what the caller has, for some seconds at most, as the server does. */
async function held(request: Request, read: () => { readonly version: string }): Promise<Response> {
  const after = new URL(request.url).searchParams.get("after");
  for (let waited = 0; ; waited += EVERY_MS) {
    const current = read();
    if (current.version !== after || waited > HELD_MS || request.signal.aborted) return jsonAnswer(current);
    await new Promise((resolve) => {
      setTimeout(resolve, EVERY_MS);
    });
  }
}
