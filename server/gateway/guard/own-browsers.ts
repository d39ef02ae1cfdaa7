import { deviceCookies, knownDevice } from "../../appliance/grants/device-cookie.ts";
import type { Browser } from "../../appliance/grants/device-cookie.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Clock } from "../../http/clock.ts";
import { deviceLane, strangerLane } from "../../limits/password-limiter.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
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

/** Browsers that have signed in as somebody before, by their device cookies (ADR 20). */
export function createOwnBrowsers(keys: () => Promise<KeyRing>, clock: Clock, ledger: GuessLedger) {
  const browserOf = async ({ request, secure }: Guesser): Promise<Browser> => ({
    request,
    secure,
    parts: { keyRing: await keys(), clock, random: systemRandom },
  });
  return {
    /** How guesses are counted of a browser that has signed in as that person before, and of all others. */
    laneOf: async (kind: "" | "code:", digest: string, guesser: Guesser): Promise<Way> => {
      const nonce = knownDevice(await browserOf(guesser), digest);
      const account = `${kind}${digest}`;
      const own = nonce === null ? null : deviceLane(account, nonce);
      if (nonce !== null && own !== null && (await ledger.wait(own, clock.now())) === 0)
        return {
          isOwn: true,
          lane: own,
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
    cookies: async (digest: string, guesser: Guesser) => deviceCookies(await browserOf(guesser), digest),
  };
}
