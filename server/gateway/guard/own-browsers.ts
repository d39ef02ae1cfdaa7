import { deviceCookies, knownDevice } from "../../appliance/grants/device-cookie.ts";
import type { Browser, DeviceOwner } from "../../appliance/grants/device-cookie.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Clock } from "../../http/clock.ts";
import {
  deviceLane,
  devicesLane,
  ownSignInsLane,
  signInsLane,
  strangerLane,
} from "../../limits/password-limiter.ts";
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
  /** Of a browser that has signed in as that person before; null of all others. */
  readonly nonce: string | null;
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
  const hasRoomIn = async (lane: GuessLane) => (await ledger.wait(lane, clock.now())) === 0;
  /** Guesses of other cookies that are in flight keep nobody waiting: it is a stranger then, as when they have been wrong. */
  const hasRoom = (account: string, nonce: string) =>
    hasRoomIn([...deviceLane(account, nonce), ...sentLane(devicesLane(account))]);
  return {
    /** How guesses are counted of a browser that has signed in as that person before, and of all others. */
    laneOf: async (kind: "" | "code:", digest: string, guesser: Guesser): Promise<Way> => {
      const nonce = knownDevice(await browserOf(guesser), ownerOf(digest));
      const account = `${kind}${digest}`;
      if (nonce !== null && (await hasRoom(account, nonce)))
        return {
          nonce,
          lane: deviceLane(account, nonce),
          place: { account: `${account}:${nonce}`, turn: userTurn(digest, "") },
        };
      const from = clientNetwork(guesser.address);
      return {
        nonce: null,
        lane: strangerLane(account, from),
        place: { account, turn: strangerTurn(guesser.address) },
      };
    },
    /** What right passwords are charged to. */
    rightsOf: async (digest: string, nonce: string | null, { address }: Guesser): Promise<GuessLane> => {
      const ofAll = signInsLane(digest, clientNetwork(address), nonce !== null);
      if (nonce === null || (await hasRoomIn(ofAll))) return ofAll;
      const own = ownSignInsLane(digest, nonce);
      return (await hasRoomIn(own)) ? own : ofAll;
    },
    /** The cookies of a browser that has signed in. */
    cookies: async (digest: string, guesser: Guesser) =>
      deviceCookies(await browserOf(guesser), ownerOf(digest)),
  };
}
