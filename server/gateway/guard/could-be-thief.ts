import { NETWORK_MEMORY_MS, isNewAmong, isUsualAmong } from "../../appliance/grants/known-networks.ts";
import { isFresh } from "../../calls/rights.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Db, Schema } from "../../store/schema.ts";
import { signInPlaces } from "../../store/tables/sign-in-places.ts";
import type { KnownCaller } from "./callers.ts";

interface Confirmed {
  readonly known: KnownCaller;
  /** The enrollment as it was started here. */
  readonly started: Schema["guard_enrollments"] | undefined;
  readonly address: string;
  readonly now: number;
}

/**
 * Whether somebody is to be told of what was done in their own name, as on the embedded appliance: the session was not
 * fresh when the enrollment began, or it or the call is from a network that is new for them.
 */
export async function couldBeThief(
  db: Db,
  { known: { caller, network }, started, address, now }: Confirmed,
): Promise<boolean> {
  if (started === undefined || !isFresh(caller, started.started_at)) return true;
  const known = await knownNetworks(db, caller.name, now);
  return [clientNetwork(address).network, network].some((one) => isNewAmong(known, one, now));
}

/** From which networks somebody has signed in, as the record says, and when first. */
async function knownNetworks(db: Db, userName: string, now: number): Promise<ReadonlyMap<string, number>> {
  const known = new Map<string, number>();
  for (const place of await signInPlaces(db, userName, now - NETWORK_MEMORY_MS)) {
    const name = clientNetwork(place.address).network;
    known.set(name, Math.min(known.get(name) ?? now, place.firstSeen));
  }
  return known;
}

/** Whether somebody signs in from the network of that address. */
export async function isUsualPlace(db: Db, userName: string, address: string, now: number): Promise<boolean> {
  return isUsualAmong(await knownNetworks(db, userName, now), clientNetwork(address).network, now);
}
