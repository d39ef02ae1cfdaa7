import { browserRandom } from "./appliance/appliance-random.ts";
import { createPracticeAppliance } from "./appliance/create-practice-appliance.ts";
import type { ReadonlyUser } from "./appliance/create-practice-appliance.ts";
import type { ApplianceClock } from "./appliance/appliance-clock.ts";
import { createFaultyFetch } from "./faults/create-faulty-fetch.ts";
import type { Fault } from "./faults/fault.ts";
import { wait } from "./faults/wait.ts";
import { createObservable } from "./observable.ts";
import type { Observable } from "./observable.ts";
import { people, peopleSeeds } from "./people.ts";
import type { PersonName } from "./people.ts";
import { createPhone } from "./phone/create-phone.ts";
import type { Phone } from "./phone/create-phone.ts";

/** The host name that the simulated phone shows: nobody takes such an entry for a real one. */
export const practiceIssuer = "practice-appliance";

export interface StageParts {
  readonly clock: ApplianceClock;
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Asked again for every answer, so that a change of language reaches the people too. */
  readonly describe: (name: PersonName) => string;
  /** Sends the message that another tab of practice would send. */
  readonly tellTabs: (userId: string) => void;
}

/** Everything of one practice session. It lives in the page; `Start over` makes a new one. */
export interface Stage {
  readonly clock: ApplianceClock;
  readonly phone: Phone;
  readonly faults: Observable<ReadonlySet<Fault>>;
  /** A new array after every call of the app. */
  readonly users: Observable<readonly ReadonlyUser[]>;
  /** Takes the place of the network for the whole app. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What the phone's camera would read from the code on the screen. */
  readonly uriOnScreen: () => string | null;
  /** True when there was an enrollment for another tab to replace. */
  readonly enrollElsewhere: () => boolean;
}

export function createStage(parts: StageParts): Stage {
  const { clock } = parts;
  const random = browserRandom;
  const seeds = peopleSeeds(parts.describe);
  const appliance = createPracticeAppliance({ clock, random, issuer: practiceIssuer, seeds });
  const faults = createObservable<ReadonlySet<Fault>>(new Set());
  const users = createObservable<readonly ReadonlyUser[]>([...appliance.users()]);
  const answer = createFaultyFetch({ appliance, clock, faults, wait: parts.wait ?? wait });
  const onPhone = people.filter((person) => person.onPhone).map(({ name }) => appliance.factorUri(name));
  return {
    clock,
    faults,
    users,
    phone: createPhone(onPhone.filter((uri) => uri !== null)),
    fetch: (request) => answer(request).finally(() => users.set([...appliance.users()])),
    uriOnScreen: () => (qrCodeIsShown() ? appliance.newestPendingUri() : null),
    enrollElsewhere: () => {
      const userIds = appliance.enrollElsewhere();
      for (const userId of userIds) parts.tellTabs(userId);
      return userIds.length > 0;
    },
  };
}

/** A covered code is not in the page, and a picture of a screen (the walkthrough's) is inert: neither can be scanned. */
function qrCodeIsShown(): boolean {
  return document.querySelector("[data-qr-code]:not([inert] *)") !== null;
}
