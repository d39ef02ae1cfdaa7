import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { field, fill, pageText, press, until, untilHeading, untilText } from "../faults/page.ts";
import type { Quirks } from "./foreign-appliance.ts";
import { openForeign, scanned, signIn } from "./open-foreign.tsx";
import { buttons } from "../buttons.ts";

const FIELD = "6-digit code";

/** What an answer is read as is the same in every version, which only the addresses have. */
async function openBefore(quirks: Quirks, apiVersion: "v1" | "v8.1" = "v8.1") {
  const scene = openForeign({ path: "/enroll", quirks, apiVersion });
  await signIn(scene);
  await press(scene, buttons.setUp);
  return scene;
}

async function walkToCode(user: UserEvent) {
  await untilHeading("Scan the QR code");
  const phone = await scanned();
  await press({ user }, buttons.goOn);
  await press({ user }, buttons.wroteDown);
  await press({ user }, buttons.codesSaved);
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

describe("a foreign appliance", () => {
  it.each<["v1" | "v8.1", Quirks]>([
    ["v8.1", {}],
    ["v1", { acceptStatus: 204, token: without("username") }],
  ])("enrolls with the documents' own example of %s", async (version, quirks) => {
    const { appliance, clock, user } = await openBefore(quirks, version);
    const phone = await walkToCode(user);
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilHeading("MFA is on");
    await untilText("Next time, you'll need your password");
    expect(appliance.mfaEnabled()).toBe(true);
    expect(appliance.sent.filter(({ call }) => call === "acceptMfa")).toHaveLength(1);
  });

  it("explains a wrong code that it answers with 401, and takes the next", async () => {
    const { clock, user } = await openBefore({ wrongCodeStatus: 401 });
    const phone = await walkToCode(user);
    await fill({ user }, FIELD, "000000");
    await until(() => expect(pageText()).toMatch(/That code is wrong|wasn't accepted/u));
    await until(() => expect(field(FIELD).readOnly).toBe(false));
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilHeading("MFA is on");
  });

  it("without scratch codes stops with a true sentence, and enrolls once that is agreed to", async () => {
    const { appliance, clock, user } = await openBefore({ enable: other({ scratchCodes: true }) });
    await untilText("The server sent no scratch codes. Nothing has changed.");
    expect(document.querySelector("[data-qr-code], code")).toBeNull();
    expect(appliance.sent.some(({ call }) => call === "acceptMfa")).toBe(false);
    await press({ user }, "Continue without scratch codes");
    await untilHeading("Scan the QR code");
    expect(pageText()).not.toMatch(/scratch/iu);
    const phone = await scanned();
    await press({ user }, buttons.goOn);
    await untilHeading("Confirm with a code");
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilHeading("MFA is on");
    await untilText("You have no scratch codes");
    expect(appliance.sent.filter(({ call }) => call === "acceptMfa")).toHaveLength(1);
  });

  it("does not believe a state that is a text", async () => {
    const { appliance, clock, user } = await openBefore({
      user: (answer) => ({ ...answer, mfaEnabled: "false" }),
    });
    const phone = await walkToCode(user);
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilText("the server says MFA is off");
    expect(appliance.mfaEnabled()).toBe(true);
  });
});
