import { STEP_UP_MS } from "../calls/lifetimes.ts";
import { clientNetwork } from "../http/client-network.ts";
import { CLOCK_TOLERANCE_MS } from "../http/clock.ts";
import type { Db } from "../store/schema.ts";
import { signInPlaces, type SignedIn } from "../store/tables/sign-in-places.ts";

const DAY_MS = 24 * 3_600_000;

/** How far the record is looked back. */
const MEMORY_MS = 400 * DAY_MS;

interface Confirmed {
  /** When the session that confirms signed in. */
  readonly authTime: number;
  /** When the enrollment began. */
  readonly startedAt: number;
  readonly address: string;
  readonly now: number;
}

/**
 * Whether somebody is to be told of a setup in their own name: the session was not fresh when it began (it was begun by
 * another one), its sign-in is from the future, or the call is from a network that is new for them.
 */
export async function couldBeThief(db: Db, who: SignedIn, setup: Confirmed): Promise<boolean> {
  const { authTime, startedAt, address, now } = setup;
  if (startedAt - authTime > STEP_UP_MS || authTime > now + CLOCK_TOLERANCE_MS) return true;
  return isNewNetwork(db, who, address, now);
}

/**
 * Whether an address is in a network that is new for somebody: they have known others for longer, and this one for less
 * than a day, so that a thief's own sign-in does not make it a known one. The first network of all is not new.
 */
export async function isNewNetwork(db: Db, who: SignedIn, address: string, now: number): Promise<boolean> {
  return isNewAmong(await knownNetworks(db, who, now), clientNetwork(address).network, now);
}

/** Whether somebody signs in from the network of that address: one that is known, and not new among others. */
export async function isUsualNetwork(db: Db, who: SignedIn, address: string, now: number): Promise<boolean> {
  return isUsualAmong(await knownNetworks(db, who, now), clientNetwork(address).network, now);
}

/** From which networks somebody has signed in, as the record says, and when first. */
async function knownNetworks(db: Db, who: SignedIn, now: number): Promise<ReadonlyMap<string, number>> {
  const known = new Map<string, number>();
  for (const place of await signInPlaces(db, who, now - MEMORY_MS)) {
    const { network } = clientNetwork(place.address);
    known.set(network, Math.min(known.get(network) ?? now, place.firstSeen));
  }
  return known;
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
