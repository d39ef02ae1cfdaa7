import { deviceCookies, knownDevice } from "../../appliance/grants/device-cookie.ts";
import type { Browser } from "../../appliance/grants/device-cookie.ts";
import { clientNetwork } from "../../http/client-network.ts";
import type { Clock } from "../../http/clock.ts";
import { deviceLane, strangerLane } from "../../limits/password-limiter.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import { systemRandom } from "../../secrets/random.ts";
import type { GuessLedger } from "./guess-ledger.ts";

/** Who guesses. */
export interface Guesser {
  readonly address: string;
  readonly secure: boolean;
  readonly request: Browser["request"];
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
    laneOf: async (kind: "" | "code:", digest: string, guesser: Guesser) => {
      const nonce = knownDevice(await browserOf(guesser), digest);
      const own = nonce === null ? null : deviceLane(`${kind}${digest}`, nonce);
      const isOwn = own !== null && (await ledger.wait(own, clock.now())) === 0;
      return { isOwn, lane: isOwn ? own : strangerLane(`${kind}${digest}`, clientNetwork(guesser.address)) };
    },
    /** The cookies of a browser that has signed in. */
    cookies: async (digest: string, guesser: Guesser) => deviceCookies(await browserOf(guesser), digest),
  };
}
