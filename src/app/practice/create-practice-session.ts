import { browserClock } from "../../api/clock.ts";
import { createClient } from "../../api/create-client.ts";
import type { RuntimeConfig } from "../../api/runtime-config.ts";
import { currentTexts } from "../../i18n/text-store.ts";
import { createStage, practiceIssuer } from "../../pages/practice/create-stage.ts";
import type { Stage } from "../../pages/practice/create-stage.ts";
import type { PersonName } from "../../pages/practice/people.ts";
import { createApp } from "../create-app.tsx";
import type { AppParts, RunningApp } from "../create-app.tsx";
import { createPracticeTabs } from "./practice-tabs.ts";

/** One practice from the first screen to `Start over`: the app, and the appliance that it talks to. */
export interface PracticeSession {
  readonly stage: Stage;
  readonly app: RunningApp;
}

export interface PracticeSessionParts {
  readonly config: RuntimeConfig;
  readonly history: AppParts["history"];
  /** Instead of real time, for tests. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The texts of the area "practice" must be loaded: the people are described in the reader's language. */
export function createPracticeSession({ config, history, wait }: PracticeSessionParts): PracticeSession {
  const tabs = createPracticeTabs();
  const stage = createStage({
    clock: { now: browserClock.wall },
    ...(wait === undefined ? {} : { wait }),
    describe: (name: PersonName) => currentTexts().t(`practice.person.${name}`),
    tellTabs: tabs.tellEnrolling,
  });
  const app = createApp({
    config,
    history,
    fetch: (input, init) => stage.fetch(new Request(new URL(input, location.origin), init)),
    connect: (parts) =>
      createClient({
        ...parts,
        clock: browserClock,
        random: Math.random,
        tabs: tabs.channel,
        hostName: practiceIssuer,
        // The cable of this computer does not count: the appliance is in the page.
        isOnline: () => !stage.faults.value().has("offline"),
      }),
  });
  return { stage, app };
}
