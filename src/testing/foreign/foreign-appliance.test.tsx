import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createClient } from "../../api/client.ts";
import { createApp } from "../../app/create-app.tsx";
import { scan } from "../authenticator.ts";
import { linkOnPage } from "../faults/finish-from-scan.ts";
import { field, fill, pageText, press, until, untilHeading, untilText } from "../faults/page.ts";
import { createManualClock } from "../manual-clock.ts";
import { memoryHistory } from "../memory-history.ts";
import { createMemoryTabs } from "../memory-tabs.ts";
import { createForeignAppliance } from "./foreign-appliance.ts";
import type { Quirks } from "./foreign-appliance.ts";

const FIELD = "Six-digit code";
const versions = ["v1", "v8.1"] as const;

async function openBefore(quirks: Quirks, apiVersion: (typeof versions)[number]) {
  const clock = createManualClock();
  vi.setSystemTime(clock.now());
  onTestFinished(() => void vi.useRealTimers());
  const appliance = createForeignAppliance(quirks, clock.now);
  const app = createApp({
    fetch: appliance.fetch,
    config: { apiVersion },
    history: memoryHistory("/enroll"),
    connect: (parts) =>
      createClient({
        ...parts,
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
  const user = userEvent.setup({ delay: null });
  await fill({ user }, "User name", "olivia");
  await fill({ user }, "Password", "a password");
  await press({ user }, "Sign in");
  await press({ user }, "Start");
  return { appliance, clock, user };
}

async function walkToCode(user: UserEvent) {
  await untilHeading("Scan the QR code");
  const phone = scan(linkOnPage());
  await press({ user }, "Continue");
  await press({ user }, "I wrote them down");
  await press({ user }, "Continue");
  await untilHeading("Confirm with a code");
  return phone;
}

const without = (name: string) => (answer: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(answer).filter(([key]) => key !== name));
const other =
  (members: Readonly<Record<string, unknown>>) => (answer: Readonly<Record<string, unknown>>) => ({
    ...answer,
    ...members,
  });

describe.each(versions)("a foreign appliance configured as %s", (version) => {
  it.each<[string, Quirks]>([
    ["the documents' own example", {}],
    ["accept answered 201", { acceptStatus: 201 }],
    ["accept answered 204", { acceptStatus: 204 }],
    ["a name as userId", { enable: other({ userId: "olivia" }) }],
    ["no userId", { enable: without("userId") }],
    ["no qrString", { enable: without("qrString") }],
    ["no secretKey", { enable: without("secretKey") }],
    ["a text as user id", { user: other({ id: "1001" }) }],
    ["hardly any member of the user", { user: ({ id, name, mfaEnabled }) => ({ id, name, mfaEnabled }) }],
    ["no username in the token answer", { token: without("username") }],
    ["no refresh token", { token: without("refresh_token") }],
    ["a lifetime as text", { token: other({ expires_in: "3600" }) }],
  ])("enrolls with %s", async (_what, quirks) => {
    const { appliance, clock, user } = await openBefore(quirks, version);
    const phone = await walkToCode(user);
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilHeading("MFA is on");
    await untilText("Read back from the server: MFA is on");
    expect(appliance.mfaEnabled()).toBe(true);
    expect(appliance.sent.filter(({ call }) => call === "acceptMfa")).toHaveLength(1);
  });

  it.each<[400 | 401 | 422, RegExp]>([
    [400, /another entry|not accepted/u],
    [401, /another entry|not accepted/u],
    [422, /another entry|not accepted/u],
  ])("explains a wrong code that it answers with %d, and takes the next", async (wrongCodeStatus, words) => {
    const { clock, user } = await openBefore({ wrongCodeStatus }, version);
    const phone = await walkToCode(user);
    await fill({ user }, FIELD, "000000");
    await until(() => expect(pageText()).toMatch(words));
    await until(() => expect(field(FIELD).readOnly).toBe(false));
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilHeading("MFA is on");
  });

  it.each<[string, Quirks["enable"], RegExp]>([
    ["no scratch codes", without("scratchCodes"), /sent no scratch codes\. MFA was not switched on/u],
    ["scratch codes as the page types them", other({ scratchCodes: true }), /sent no scratch codes/u],
    ["a token as the page types it", other({ token: true }), /MFA was not switched on/u],
    [
      "all members null",
      () => ({ qrString: null, secretKey: null, scratchCodes: null, token: null }),
      /not switched on/u,
    ],
    ["another secret in the link", other({ secretKey: "GEZDGNBVGY3TQOJQGEZDGNBVGY" }), /contradicts itself/u],
    ["nothing at all", () => ({}), /not switched on/u],
  ])("stops with a true sentence at %s", async (_what, enable, words) => {
    const { appliance } = await openBefore(enable === undefined ? {} : { enable }, version);
    await until(() => expect(pageText()).toMatch(words));
    expect(document.querySelector("[data-qr-code], code")).toBeNull();
    expect(appliance.sent.some(({ call }) => call === "acceptMfa")).toBe(false);
  });

  it("does not believe a state that is a text", async () => {
    const { appliance, clock, user } = await openBefore(
      { user: (answer) => ({ ...answer, mfaEnabled: "false" }) },
      version,
    );
    const phone = await walkToCode(user);
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilText("it does not say now that MFA is on");
    expect(appliance.mfaEnabled()).toBe(true);
  });
});
