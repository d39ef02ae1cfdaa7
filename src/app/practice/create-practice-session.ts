import { createElement } from "react";
import { browserClock } from "../../api/clock.ts";
import { createClient } from "../../api/client.ts";
import { decodeRuntimeConfig, defaultRuntimeConfig, type RuntimeConfig } from "../../api/runtime-config.ts";
import type { TabChannel, TabMessage } from "../../api/session/tab-channel.ts";
import { currentTexts } from "../../i18n/text-store.ts";
import { createStage, type Stage } from "../../pages/practice/create-stage.ts";
import { version } from "../../pages/practice/appliance/version.ts";
import { practiceIssuer } from "../../pages/practice/appliance/world.ts";
import { StartPage } from "../../pages/practice/start/start-page.tsx";
import { createApp, type AppParts, type RunningApp } from "../create-app.tsx";

/** One practice from the first screen to `Start over`: the app, and the appliance that it talks to. */
export interface PracticeSession {
  readonly stage: Stage;
  readonly app: RunningApp;
}

export interface PracticeSessionParts {
  /** The undecoded body of /config.json, null when it could not be had. */
  readonly config: unknown;
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
    describe: (name) => currentTexts().t(`practice.person.${name}`),
    tellTabs: tabs.tellEnrolling,
  });
  const app = createApp({
    config: practiceConfig(config),
    history,
    home: createElement(StartPage, { stage }),
    fetch: (input, init) => stage.fetch(new Request(new URL(input, location.origin), init)),
    connect: (parts) =>
      createClient({
        ...parts,
        clock: browserClock,
        random: Math.random,
        tabs: tabs.channel,
        hostName: practiceIssuer,
        // The cable of this computer does not count: the appliance is in the page.
        isOnline: () => !stage.faults.get().has("offline"),
      }),
  });
  return { stage, app };
}

/** The look of the real configuration, where there is one. What points to the real appliance stays out. */
function practiceConfig(json: unknown): RuntimeConfig {
  const { config } = decodeRuntimeConfig(json);
  const { apiBase, acceptScratchCode } = defaultRuntimeConfig;
  return {
    ...config,
    apiBase,
    apiVersion: version.name,
    acceptScratchCode,
    embedded: true,
    guard: true,
    requests: true,
    issuer: practiceIssuer,
    // The scripted callers know the answers to the built-in checks.
    identityChecklist: [],
  };
}

interface PracticeTabs {
  readonly channel: TabChannel;
  /** What another tab would say when it starts an enrollment for this user. */
  readonly tellEnrolling: (userId: string) => void;
}

/**
 * A channel that ends in this page. Every tab of practice has people of its own, and none of them may end a real
 * session: so there is no BroadcastChannel at all, only a trainer who plays the other tab (ADR 14).
 */
function createPracticeTabs(): PracticeTabs {
  const listeners = new Set<(message: TabMessage) => void>();
  return {
    channel: {
      post: () => {},
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => listeners.clear(),
    },
    tellEnrolling: (userId) => {
      for (const listener of listeners) listener({ t: "enrolling", userId });
    },
  };
}
