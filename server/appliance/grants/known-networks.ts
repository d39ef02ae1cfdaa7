import { createHmac } from "node:crypto";
import type { Call } from "../../calls/call.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Db } from "../../store/schema.ts";
import { userNetworksTable } from "../../store/tables/user-networks-table.ts";

const DAY_MS = 24 * 3_600_000;

/** How long a network is remembered after the last sign-in from it. */
export const NETWORK_MEMORY_MS = 400 * DAY_MS;

/** Remembers, by a digest, from which network somebody has signed in. Written at most once a day for each. */
export function rememberNetwork(tx: Db, call: Call, userId: string, now: number) {
  return userNetworksTable.remember(tx, { userId, network: networkDigest(call, userId) }, now, now - DAY_MS);
}

/**
 * Whether the call comes from a network that is new for the user: they have known others for longer, and this one for less
 * than a day, so that a thief's own sign-in does not make it a known one. The first network of all is not new.
 */
export async function isNewNetwork(db: Db, call: Call, userId: string, now: number): Promise<boolean> {
  return isNewAmong(await userNetworksTable.ofUser(db, userId), networkDigest(call, userId), now);
}

/** Whether they sign in from this network: one that is known, and not new among others. */
export async function isUsualNetwork(db: Db, call: Call, userId: string, now: number): Promise<boolean> {
  const known = await userNetworksTable.ofUser(db, userId);
  return isUsualAmong(known, networkDigest(call, userId), now);
}

/** @param known when each network was first seen */
export function isUsualAmong(known: ReadonlyMap<string, number>, network: string, now: number): boolean {
  return known.has(network) && !isNewAmong(known, network, now);
}

/** @param known when each network was first seen */
export function isNewAmong(known: ReadonlyMap<string, number>, network: string, now: number): boolean {
  const firstSeen = known.get(network) ?? now;
  const older = [...known.values()].some((at) => at < firstSeen);
  return older && now - firstSeen < DAY_MS;
}

function networkDigest(call: Call, userId: string): string {
  const { network } = clientNetwork(call.address);
  return createHmac("sha256", call.parts.keyRing.pepper).update(`${userId} ${network}`).digest("base64url");
}
