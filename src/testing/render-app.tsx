import { render, screen } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import { onTestFinished } from "vitest";
import type { Client } from "../api/client.ts";
import type { Call } from "../api/contract/calls.ts";
import type { Fetch } from "../api/http.ts";
import { decodeRuntimeConfig } from "../api/runtime-config.ts";
import { createApp, type RunningApp, type AppHistory } from "../app/create-app.tsx";
import type { Authenticator } from "./authenticator.ts";
import { enrollUser } from "./enroll-user.ts";
import { createBrowser } from "./create-browser.ts";
import type { Fault } from "./faulty-answer.ts";
import type { FaultyFetch } from "./faulty-fetch.ts";
import type { ManualClock } from "./manual-clock.ts";
import { passwordOf } from "./passwords.ts";
import { startAppliance, type ApplianceOptions } from "./start-appliance.ts";
import { createTraffic, type Traffic } from "./traffic.ts";
import { buttons } from "./buttons.ts";
import { createMemoryRouter } from "react-router";

export interface AppScene {
  readonly app: RunningApp;
  readonly user: UserEvent;
  /** Time of app and server. Reads that are tried again, and deadlines, need it to be moved. */
  readonly clock: ManualClock;
  readonly faulty: FaultyFetch;
  /** What the app sent, and what it got, faults included. */
  readonly traffic: Traffic;
  /** What the server itself answered, before any fault: where the secrets are. */
  readonly serverTraffic: Traffic;
  /** Straight to the server, for what the app itself cannot ask. */
  readonly serverFetch: Fetch;
  /** Another tab of the same browser, without pages. */
  readonly openTab: () => Client;
  /** Fills the sign-in page in and sends it; for a seeded user without MFA. */
  readonly signIn: (userName: string) => Promise<void>;
  /** Of who was signed in with MFA. */
  readonly oldPhone: Authenticator | null;
}

export interface RenderOptions extends ApplianceOptions {
  /** Signed in before the page is there, without the sign-in page. */
  readonly signedInAs?: string;
  /** By a code of their phone: they have MFA. */
  readonly withMfa?: boolean;
  /** What the page meets from its first call on. */
  readonly meets?: readonly [call: Call, fault: Fault];
}

/** The whole app under StrictMode before the real server, at this path; it stops when the test ends. */
export async function renderApp(path: string, options: RenderOptions = {}): Promise<AppScene> {
  const appliance = await startAppliance(options);
  const serverTraffic = createTraffic(appliance.fetch);
  const { faulty, connect, openTab } = createBrowser({ ...appliance, fetch: serverTraffic.fetch });
  const { config, clock } = appliance;
  const traffic = createTraffic(faulty.fetch);
  const client = connect({ fetch: traffic.fetch, config: decodeRuntimeConfig(config).config });
  const { signedInAs, withMfa = false } = options;
  let oldPhone: Authenticator | null = null;
  if (signedInAs !== undefined) {
    if (withMfa) oldPhone = (await enrollUser({ openTab, clock }, signedInAs)).phone;
    await client.signIn({ userName: signedInAs, password: passwordOf(signedInAs) });
    if (oldPhone !== null) await client.answerChallenge(oldPhone.codeAt(clock.now()));
  }
  if (options.meets !== undefined) faulty.inject(...options.meets);
  const app = createApp({
    fetch: traffic.fetch,
    config,
    history: memoryHistory(path),
    connect: () => client,
  });
  // A page or a loader that fails leaves nothing on the console but this.
  app.router.subscribe(({ errors }) => {
    // oxlint-disable-next-line no-console
    if (errors !== null) console.error(...Object.values(errors));
  });
  const { unmount } = render(<StrictMode>{app.element}</StrictMode>);
  onTestFinished(() => {
    unmount();
    app.stop();
  });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const signIn = async (userName: string) => {
    // As a password manager does it: each key would draw the page anew.
    await user.click(await screen.findByLabelText("User name"));
    await user.paste(userName);
    await user.click(screen.getByLabelText("Password"));
    await user.paste(passwordOf(userName));
    await user.click(screen.getByRole("button", { name: buttons.signIn }));
  };
  const serverFetch = appliance.fetch;
  return { app, user, clock, faulty, traffic, serverTraffic, serverFetch, openTab, signIn, oldPhone };
}

/** A history without an address bar that begins at this path. */
export function memoryHistory(path: string): AppHistory {
  return {
    basename: "",
    entry: path,
    createRouter: (routes, { entry, ...options }) =>
      createMemoryRouter(routes, { ...options, initialEntries: [entry] }),
  };
}
