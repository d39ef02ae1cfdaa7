import { isLiving } from "../appliance/practice-case.ts";
import { STRANGER_HEADER, type PracticeRequest } from "../appliance/practice-request.ts";
import type { ApplianceClock, World } from "../appliance/world.ts";
import type { Store } from "../../../lib/store.ts";
import { createPhone } from "../phone/create-phone.ts";
import { codeAt } from "../phone/use-phone-codes.ts";
import type { Caller } from "./callers.ts";
import { otherBrowsers } from "./other-browsers.ts";
import { createScriptedAgent, type HelpDesk } from "./scripted-agent.ts";

const SECOND_MS = 4_000;
const SECOND_PERSON = "dora";

interface OthersParts {
  readonly world: World;
  readonly clock: ApplianceClock;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Who is on the line; null for nobody. */
  readonly caller: () => Caller | null;
  readonly onDeclined: () => void;
  readonly helpDesk: Store<HelpDesk | null>;
}

/**
 * Who acts in practice beside the learner: somebody who asks for a new phone elsewhere, the second administrator, and the
 * agent whom one calls.
 */
export function createOthers({ world, clock, wait, caller, onDeclined, helpDesk }: OthersParts) {
  const browsers = otherBrowsers(world);
  let asked: PracticeRequest | undefined;
  const deciding = new Set<string>();

  /** The second administrator asks the person themselves, so no story helps an impostor. */
  async function decide(): Promise<void> {
    const waiting = browsers.cases.filter(
      ({ state, userName }) => state === "waiting" && userName !== SECOND_PERSON,
    );
    for (const one of waiting.filter(({ id }) => !deciding.has(id))) {
      deciding.add(one.id);
      await wait(SECOND_MS, new AbortController().signal);
      if (!isLiving(one.state)) continue;
      const decision = caller()?.honest === false ? "decline" : "approve";
      const { ok } = await browsers.send(SECOND_PERSON, `/guard/cases/${one.id}/${decision}`, {});
      if (ok && decision === "decline") onDeclined();
    }
  }

  /** The person who asked does what their screen says, as soon as the setup is there. */
  async function setUp(): Promise<void> {
    const setup = asked === undefined ? null : browsers.setupOf(asked);
    if (asked === undefined || setup === null || caller()?.honest === false) return;
    const phone = createPhone([]);
    phone.typeKey(setup.secretKey, "MFA");
    const [entry] = phone.state.get().entries;
    if (entry === undefined) return;
    const { code } = await codeAt(entry, clock.now());
    const headers = { "X-Mfa-Request-Token": asked.token };
    await browsers.send(null, "/guard/requests/own/code", { code }, headers);
  }
  const agent = createScriptedAgent(browsers, helpDesk, (request) => request === asked);
  return {
    agent,
    /** Somebody with the password asks, before they call. @returns the number that their page shows */
    ask: async ({ person, asks }: Caller): Promise<string> => {
      const mfaToken = browsers.challengeOf(person);
      const headers = asks === "new" ? { [STRANGER_HEADER]: "1" } : undefined;
      await browsers.send(null, "/guard/requests", { mfaToken }, headers);
      asked = browsers.requests.at(-1);
      return asked?.number ?? "";
    },
    /** After each call of the app: what they can do now they do. */
    look: async (): Promise<void> => {
      await Promise.all([decide(), setUp()]);
      await agent.look();
    },
  };
}
