import { render, screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { onTestFinished } from "vitest";
import type { Client } from "../api/client.ts";
import { createApp } from "../app/create-app.tsx";
import type { RunningApp } from "../app/create-app.tsx";
import { createBrowser } from "./create-browser.ts";
import type { FaultyFetch } from "./faulty-fetch.ts";
import type { ManualClock } from "./manual-clock.ts";
import { passwordOf } from "./passwords.ts";
import { startAppliance } from "./start-appliance.ts";
import type { ApplianceOptions } from "./start-appliance.ts";

export interface AppScene {
  readonly app: RunningApp;
  readonly user: UserEvent;
  /** Time of app and server. Reads that are tried again, and deadlines, need it to be moved. */
  readonly clock: ManualClock;
  readonly faulty: FaultyFetch;
  /** Another tab of the same browser, without pages. */
  readonly openTab: () => Client;
  /** Fills the sign-in page in and sends it; for a seeded user without MFA. */
  readonly signIn: (userName: string) => Promise<void>;
}

/** The whole app under StrictMode before the real server, at this path; it stops when the test ends. */
export async function renderApp(path: string, options: ApplianceOptions = {}): Promise<AppScene> {
  const appliance = await startAppliance(options);
  const { faulty, connect, openTab } = createBrowser(appliance);
  const { config, clock } = appliance;
  const app = createApp({ fetch: faulty.fetch, config, history: { kind: "memory", path }, connect });
  const { unmount } = render(<StrictMode>{app.element}</StrictMode>);
  onTestFinished(() => {
    unmount();
    app.stop();
  });
  const user = userEvent.setup();
  const signIn = async (userName: string) => {
    await user.type(await screen.findByLabelText("User name"), userName);
    await user.type(screen.getByLabelText("Password"), passwordOf(userName));
    await user.click(screen.getByRole("button", { name: "Sign in" }));
  };
  return { app, user, clock, faulty, openTab, signIn };
}
