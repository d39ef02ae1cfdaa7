import { randomBytes } from "node:crypto";
import { REQUEST_MS, threeNumbers } from "../../../contract/request-state.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { systemRandom } from "../../secrets/random.ts";
import type { GuardRequestsRow } from "../../store/guard-schema.ts";
import type { Challenged } from "./person-call.ts";

interface New {
  readonly nameKey: string;
  readonly lane: string;
  readonly hash: string;
  readonly cookie: string;
  readonly address: string;
  readonly now: number;
}

/** A request as it begins, with its numbers drawn. */
export function newRequest(
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
