import { createStore } from "../../lib/store.ts";
import type { ReadonlyStore, Store } from "../../lib/store.ts";
import { browserRandom } from "./appliance/random.ts";
import { createPracticeAppliance } from "./appliance/create-practice-appliance.ts";
import type { ReadonlyUser } from "./appliance/create-practice-appliance.ts";
import type { ApplianceClock, Seed } from "./appliance/world.ts";
import { createFaultyFetch, wait } from "./faults/create-faulty-fetch.ts";
import type { Fault } from "./faults/faults.ts";
import { createPhone } from "./phone/create-phone.ts";
import type { Phone } from "./phone/create-phone.ts";

/** The host name that the simulated phone shows: nobody takes such an entry for a real one. */
export const practiceIssuer = "practice-appliance";

/** The people of practice: one for each thing that is worth practising. Their passwords are shown on the page. */
const people = [
  { name: "administrator", role: "PortalAdmin", password: "practice-admin", mfa: "off", onPhone: false },
  { name: "ada", role: "PortalOperator", password: "practice-ada", mfa: "off", onPhone: false },
  { name: "grace", role: "PortalOperator", password: "practice-grace", mfa: "on", onPhone: true },
  { name: "ravi", role: "RestoreOperator", password: "practice-ravi", mfa: "on", onPhone: false },
  { name: "rita", role: "ReadOnlyUser", password: "practice-rita", mfa: "off", onPhone: false },
  { name: "ines", role: "ReadOnlyUser", password: null, mfa: "off", onPhone: false },
] as const;

type PersonName = (typeof people)[number]["name"];

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
  readonly faults: Store<ReadonlySet<Fault>>;
  /** A new array after every call of the app. */
  readonly users: ReadonlyStore<readonly ReadonlyUser[]>;
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
  const faults = createStore<ReadonlySet<Fault>>(new Set());
  const users = createStore<readonly ReadonlyUser[]>([...appliance.users()]);
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

/** The same people as the appliance starts with them. */
function peopleSeeds(describe: (name: PersonName) => string): Seed[] {
  return people.map(({ name, role, password, mfa }) => ({
    name,
    description: () => describe(name),
    role,
    password,
    mfa,
  }));
}

/** A covered code is not in the page, and a picture of a screen (the walkthrough's) is inert: neither can be scanned. */
function qrCodeIsShown(): boolean {
  return document.querySelector("[data-qr-code]:not([inert] *)") !== null;
}
