import { deviceCookies, knownDevice } from "../../appliance/grants/device-cookie.ts";
import type { Browser, DeviceOwner } from "../../appliance/grants/device-cookie.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Clock } from "../../http/clock.ts";
import { deviceLane, devicesLane, strangerLane } from "../../limits/password-limiter.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
import { sentLane } from "../../limits/sent-guesses.ts";
import { strangerTurn, userTurn } from "../../limits/turn-queue.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import { systemRandom } from "../../secrets/random.ts";
import type { GuessLedger } from "./guess-ledger.ts";
import type { Place } from "./guesses-in-flight.ts";

/** Who guesses. */
export interface Guesser {
  readonly address: string;
  readonly secure: boolean;
  readonly request: Browser["request"];
}

/** How a guess is counted. */
interface Way {
  readonly isOwn: boolean;
  readonly lane: GuessLane;
  readonly place: Place;
}

/** Nobody here knows of a new password: what old cookies can do of theirs is the budget of all of them. */
const ownerOf = (digest: string): DeviceOwner => ({ id: digest, password_hash: null });

/** Browsers that have signed in as somebody before, by their device cookies (ADR 20). */
export function createOwnBrowsers(keys: () => Promise<KeyRing>, clock: Clock, ledger: GuessLedger) {
  const browserOf = async ({ request, secure }: Guesser): Promise<Browser> => ({
    request,
    secure,
    parts: { keyRing: await keys(), clock, random: systemRandom },
  });
  /** Guesses of other cookies that are in flight keep nobody waiting: it is a stranger then, as when they have been wrong. */
  async function hasRoom(account: string, nonce: string): Promise<boolean> {
    const counters = [...deviceLane(account, nonce), ...sentLane(devicesLane(account))];
    return (await ledger.wait(counters, clock.now())) === 0;
  }
  return {
    /** How guesses are counted of a browser that has signed in as that person before, and of all others. */
    laneOf: async (kind: "" | "code:", digest: string, guesser: Guesser): Promise<Way> => {
      const nonce = knownDevice(await browserOf(guesser), ownerOf(digest));
      const account = `${kind}${digest}`;
      if (nonce !== null && (await hasRoom(account, nonce)))
        return {
          isOwn: true,
          lane: deviceLane(account, nonce),
          place: { account: `${account}:${nonce}`, turn: userTurn(digest, "") },
        };
      const from = clientNetwork(guesser.address);
      return {
        isOwn: false,
        lane: strangerLane(account, from),
        place: { account, turn: strangerTurn(guesser.address) },
      };
    },
    /** The cookies of a browser that has signed in. */
    cookies: async (digest: string, guesser: Guesser) =>
      deviceCookies(await browserOf(guesser), ownerOf(digest)),
  };
}
