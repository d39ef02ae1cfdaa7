import type { Call } from "../../calls/call.ts";
import type { ClientNetwork } from "../../http/client-network.ts";
import {
  deviceLane,
  guessWait,
  ownSignInsLane,
  signInsLane,
  strangerLane,
  userDigest,
} from "../../limits/password-limiter.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
import { userClaim } from "../../limits/work-pool.ts";
import type { Claim } from "../../limits/work-pool.ts";
import type { UsersRow } from "../../store/schema.ts";
import { knownDevice } from "./device-cookie.ts";

/** How an attempt is counted, and a right password, and whose turn at the hasher it takes. */
export interface Way {
  readonly lane: GuessLane;
  readonly signIns: GuessLane;
  readonly claim: Claim;
  /** Few attempts of one kind are in flight at a time. */
  readonly gate: string;
}

/** A known browser goes by its own budget and by that of all together. When one is spent, it is a stranger like any other. */
export async function openWay(
  call: Call,
  nameKey: string,
  user: UsersRow | undefined,
  from: ClientNetwork,
): Promise<Way> {
  const { store, clock, keyRing } = call.parts;
  const digest = userDigest(nameKey, keyRing.pepper);
  const nonce = user === undefined ? null : knownDevice(call, user);
  if (user !== undefined && nonce !== null) {
    const lane = deviceLane(digest, nonce);
    const gate = `${digest}:${nonce}`;
    call.isOf(user.id);
    const hasRoom = async (one: GuessLane) =>
      (await store.read((db) => guessWait(db, one, clock.now()))) === 0;
    if (await hasRoom(lane)) {
      const [ofAll, own] = [signInsLane(digest, from, true), ownSignInsLane(digest, nonce)];
      const signIns = (await hasRoom(ofAll)) || !(await hasRoom(own)) ? ofAll : own;
      return { lane, signIns, claim: userClaim(user.id), gate };
    }
  }
  const gate = `${digest}:${from.host}`;
  const signIns = signInsLane(digest, from, false);
  return { lane: strangerLane(digest, from), signIns, claim: strangerClaim(from), gate };
}

export function strangerClaim({ network }: ClientNetwork): Claim {
  return { from: network, known: false };
}
