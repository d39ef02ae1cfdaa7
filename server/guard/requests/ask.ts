import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { jsonAnswer } from "../../calls/endpoint.ts";
import { done, refuse, unwrapOutcome, type Outcome } from "../../calls/outcome.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { spend } from "../../limits/quotas.ts";
import { newBearerToken, tokenHash } from "../../secrets/opaque-token.ts";
import { systemRandom } from "../../secrets/random.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import { casesTable } from "../cases-table.ts";
import {
  personEndpoint,
  requestCookie,
  requestCookieOf,
  type Challenged,
  type PersonCall,
} from "./person-call.ts";
import { othersOf, presentOwn, schemas } from "./present-request.ts";
import { requestState } from "./request.ts";
import { requestsTable, type KnownRequest } from "./requests-table.ts";
import { REQUEST_MS, threeNumbers } from "../../../contract/request-state.ts";
import type { GuardRequestsRow } from "../../store/guard-schema.ts";

const bodySchema = v.object({ mfaToken: v.pipe(v.string(), v.minLength(1), v.maxLength(4_096)) });

/**
 * `POST /guard/requests`: somebody whose password was just proved asks for a new phone. In each lane, own browsers and
 * strangers, one is open at a time, so that a thief of the password uses up nothing of the owner's. The browser that made
 * one goes on with it after a reload, with a token of its own again.
 */
export const askForPhone = personEndpoint({
  summary: "Guard: asks for a new phone, with the token of a second step that this server saw begin",
  body: bodySchema,
  answer: ["The request, and the token that alone reads it", schemas.begun],
  status: 201,
  others: [jsonAnswer(200, "The same request, with a new token, after a reload", schemas.begun)],
  problems: ["invalid-grant", "request-open", "too-many-attempts"],
  handle: async (call, { mfaToken }) => {
    const person = await call.challenged(mfaToken);
    if (person === null) throw new ProblemError("invalid-grant");
    const [token, cookie] = [newBearerToken(systemRandom), newBearerToken(systemRandom)];
    const asked = await call.store.transaction("askForPhone", (tx) => ask(tx, call, person, token, cookie));
    const { again, known, others } = unwrapOutcome(asked);
    const now = call.clock.now();
    const answer = jsonResponse(again ? 200 : 201, { ...presentOwn(known, others, now), token });
    if (call.secure && !again) answer.headers.append("set-cookie", requestCookie(cookie, call.base));
    return answer;
  },
});

interface Asked {
  readonly again: boolean;
  readonly known: KnownRequest;
  readonly others: Awaited<ReturnType<typeof othersOf>>;
}

async function ask(
  tx: Db,
  call: PersonCall,
  person: Challenged,
  token: string,
  cookie: string,
): Promise<Outcome<Asked>> {
  const now = call.clock.now();
  const nameKey = foldedText(person.name);
  const lane = person.knownBrowser ? "own" : "stranger";
  const hash = tokenHash(token);
  for (const one of ["own", "stranger"]) {
    const open = await requestsTable.inLane(tx, nameKey, one);
    if (open === undefined) continue;
    const current = requestState(open.row, open.ofCase, now);
    if (current.state === "ended") await requestsTable.end(tx, open.row.id, current.reason);
    else if (open.row.cookie_hash === tokenHash(requestCookieOf(call.request))) {
      await requestsTable.update(tx, open.row.id, { token_hash: hash });
      const known = { ...open, row: { ...open.row, token_hash: hash } };
      return done({ again: true, known, others: await othersOf(tx, known, now) });
    } else if (one === lane) return refuse("request-open");
  }
  const wait = await spend(tx, now, { quota: "requests", of: `request ${nameKey}`, key: lane });
  if (wait > 0) return refuse("too-many-attempts", { retryAfterSeconds: wait / 1_000 });
  const source = call.source(now);
  const row = newRequest(person, { nameKey, lane, hash, cookie, address: source.address, now });
  // Of two at the same moment the other one was first.
  if (!(await requestsTable.insert(tx, row))) return refuse("request-open");
  const known = { row, ofCase: undefined };
  const others = await othersOf(tx, known, now);
  // An open case of the other one needs a second person from now on.
  const cases = others.known.flatMap(({ ofCase }) => ofCase?.id ?? []);
  await casesTable.makeWait(tx, cases);
  await writeAudit(tx, source, {
    event: "request",
    outcome: "done",
    details: { knownBrowser: person.knownBrowser, usualNetwork: person.usualNetwork },
    actor: null,
    user: { id: person.userId, name: person.name },
  });
  return done({ again: false, known, others });
}

interface New {
  readonly nameKey: string;
  readonly lane: string;
  readonly hash: string;
  readonly cookie: string;
  readonly address: string;
  readonly now: number;
}

/** A request as it begins, with its numbers drawn. */
function newRequest(
  { userId, name, knownBrowser, usualNetwork }: Challenged,
  { nameKey, lane, hash, cookie, address, now }: New,
): GuardRequestsRow {
  const numbers = threeNumbers((most) => systemRandom.below(most));
  return {
    id: randomBytes(15).toString("base64url"),
    name_key: nameKey,
    user_name: name,
    user_id: userId,
    lane,
    token_hash: hash,
    cookie_hash: tokenHash(cookie),
    address,
    known_browser: knownBrowser ? 1 : 0,
    usual_network: usualNetwork ? 1 : 0,
    number: numbers[systemRandom.below(3)] ?? "",
    numbers: JSON.stringify(numbers),
    state: "asked",
    reason: null,
    picked_by_id: null,
    picked_by: null,
    case_id: null,
    setup: null,
    code: null,
    code_at: null,
    claimed_at: null,
    answer: null,
    asked_at: now,
    expires_at: now + REQUEST_MS,
  };
}
