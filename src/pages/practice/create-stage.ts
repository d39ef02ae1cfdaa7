import { createStore } from "../../lib/store.ts";
import { createPracticeAppliance, type ReadonlyUser } from "./appliance/create-practice-appliance.ts";
import type { ApplianceClock, Seed } from "./appliance/world.ts";
import { callEvents } from "./calls/call-events.ts";
import { createCallDesk } from "./calls/create-call-desk.ts";
import type { HelpDesk } from "./calls/scripted-agent.ts";
import { createFaultyFetch, wait, type Fault } from "./faults/create-faulty-fetch.ts";
import { loadApart } from "./load-apart.ts";
import { people, type PersonName } from "./people.ts";
import { createPhoneWindow } from "./phone/create-phone-window.ts";
import { createPhone } from "./phone/create-phone.ts";

export interface StageParts {
  readonly clock: ApplianceClock;
  /** 0 ≤ x < 1: which call comes in. */
  readonly random?: () => number;
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Asked again for every answer, so that a change of language reaches the people too. */
  readonly describe: (name: PersonName) => string;
  /** Sends the message that another tab of practice would send. */
  readonly tellTabs: (userId: string) => void;
}

export type Stage = ReturnType<typeof createStage>;

/** Everything of one practice session. It lives in the page; `Start over` makes a new one. */
export function createStage(parts: StageParts) {
  const { clock } = parts;
  const appliance = createPracticeAppliance({ clock, seeds: peopleSeeds(parts.describe) });
  const faults = createStore<ReadonlySet<Fault>>(new Set());
  const users = createStore<readonly ReadonlyUser[]>([...appliance.users()]);
  const answer = createFaultyFetch({ appliance, clock, faults, wait: parts.wait ?? wait });
  const onPhone = people.filter((person) => person.onPhone).map(({ name }) => appliance.factorUri(name));
  const phone = createPhone(onPhone.filter((uri) => uri !== null));
  const scan = () => {
    const uri = qrCodeIsShown() ? appliance.newestPendingUri() : null;
    return uri !== null && phone.scan(uri) ? (phone.state.get().entries[0]?.account ?? null) : null;
  };
  const calls = createCallDesk({
    clock,
    random: parts.random ?? Math.random,
    nobodyAnswers: () => faults.get().has("no-answer"),
    userIdOf: (person) => appliance.users().find(({ name }) => name === person)?.id ?? "",
    keyFor: appliance.pendingKeyOf,
    asksFirst: async (caller) => (await others()).ask(caller),
  });
  const helpDesk = createStore<HelpDesk | null>(null);
  const others = once(async () =>
    (await loadApart()).createOthers({
      world: appliance.world,
      clock,
      wait: parts.wait ?? wait,
      caller: () => calls.call.get()?.caller ?? null,
      onDeclined: () => calls.observe({ kind: "declined" }),
      helpDesk,
    }),
  );
  return {
    clock,
    /** Who calls the help desk. */
    calls,
    /** The help desk that the learner calls about a new phone; null while they don't. */
    helpDesk,
    callHelpDesk: async () => (await others()).agent.call(),
    sayNumber: async (said: string) => (await others()).agent.say(said),
    faults,
    /** A new array after every call of the app. */
    users,
    phone,
    phoneWindow: createPhoneWindow(phone, scan),
    /** Holds the phone's camera to the screen: the account that it found, or null. */
    scan,
    /** Takes the place of the network for the whole app. */
    fetch: async (request: Request) => {
      const body = request.clone().text();
      const answered = await answer(request).finally(() => users.set([...appliance.users()]));
      for (const event of callEvents(request, await body, answered)) calls.observe(event);
      if (request.url.includes("/guard/")) void others().then(({ look }) => look());
      return answered;
    },
    /** True when there was an enrollment for another tab to replace. */
    enrollElsewhere: () => {
      const userIds = appliance.enrollElsewhere();
      for (const userId of userIds) parts.tellTabs(userId);
      return userIds.length > 0;
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
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
