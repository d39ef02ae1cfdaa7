import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { expect, onTestFinished, vi } from "vitest";
import { createClient } from "../../api/client.ts";
import { azure } from "../../../contract/azure.ts";
import type { ApiVersion, Capabilities } from "../../../contract/product.ts";
import { createApp } from "../../app/create-app.tsx";
import { scan } from "../authenticator.ts";
import { linkOnPage } from "../faults/accept-page.ts";
import { fill, press, until } from "../faults/page.ts";
import { createManualClock } from "../manual-clock.ts";
import { memoryHistory } from "../render-app.tsx";
import { createMemoryTabs } from "../memory-tabs.ts";
import { createForeignAppliance, type Quirks } from "./foreign-appliance.ts";
import { buttons } from "../buttons.ts";

interface Foreign {
  readonly path: string;
  readonly quirks: Quirks;
  /** The one that is configured; else it is looked for. */
  readonly apiVersion?: ApiVersion;
  /** Of a product that nobody makes, known by what its row says that it can do. */
  readonly can?: Capabilities;
}

export type ForeignScene = ReturnType<typeof openForeign>;

/** The app at an address, in front of an appliance that is none of ours. */
export function openForeign({ path, quirks, apiVersion, can }: Foreign) {
  const clock = createManualClock();
  vi.setSystemTime(clock.now());
  onTestFinished(() => void vi.useRealTimers());
  const appliance = createForeignAppliance(quirks, clock.now);
  const app = createApp({
    fetch: appliance.fetch,
    config: apiVersion === undefined ? {} : { apiVersion },
    history: memoryHistory(path),
    connect: (parts) =>
      createClient({
        ...parts,
        ...(can === undefined ? {} : { product: { ...azure, can } }),
        clock,
        random: () => 0,
        tabs: createMemoryTabs().open(),
        hostName: "appliance.example",
        isOnline: () => true,
      }),
  });
  const { unmount } = render(<StrictMode>{app.element}</StrictMode>);
  onTestFinished(() => {
    unmount();
    app.stop();
  });
  return { app, appliance, clock, user: userEvent.setup({ delay: null }) };
}

export async function signIn(scene: Pick<ForeignScene, "user">): Promise<void> {
  await fill(scene, "User name", "olivia");
  await fill(scene, "Password", "a password");
  await press(scene, buttons.signIn);
}

/** A phone that has read the link, which comes a frame after the QR code. */
export async function scanned() {
  await until(() => expect(linkOnPage()).not.toBe(""));
  return scan(linkOnPage());
}
