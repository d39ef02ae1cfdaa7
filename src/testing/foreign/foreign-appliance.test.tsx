import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { field, fill, pageText, press, until, untilHeading, untilText } from "../faults/page.ts";
import type { Quirks } from "./foreign-appliance.ts";
import { openForeign, scanned, signIn } from "./open-foreign.tsx";

const FIELD = "6-digit code";

/** What an answer is read as is the same in every version, which only the addresses have. */
async function openBefore(quirks: Quirks, apiVersion: "v1" | "v8.1" = "v8.1") {
  const scene = openForeign({ path: "/enroll", quirks, apiVersion });
  await signIn(scene);
  await press(scene, "Set up MFA");
  return scene;
}

async function walkToCode(user: UserEvent) {
  await untilHeading("Scan the QR code");
  const phone = await scanned();
  await press({ user }, "Continue");
  await press({ user }, "I wrote them down");
  await press({ user }, "I've saved my codes");
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
  it.each<[string, Quirks, "v1"?]>([
    ["the documents' own example", {}],
    ["the documents' own example of v1", {}, "v1"],
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
  ])("enrolls with %s", async (_what, quirks, version) => {
    const { appliance, clock, user } = await openBefore(quirks, version);
    const phone = await walkToCode(user);
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilHeading("MFA is on");
    await untilText("Next time, you'll need your password");
    expect(appliance.mfaEnabled()).toBe(true);
    expect(appliance.sent.filter(({ call }) => call === "acceptMfa")).toHaveLength(1);
  });

  it.each<[400 | 401 | 422, RegExp]>([
    [400, /That code is wrong|wasn't accepted/u],
    [401, /That code is wrong|wasn't accepted/u],
    [422, /That code is wrong|wasn't accepted/u],
  ])("explains a wrong code that it answers with %d, and takes the next", async (wrongCodeStatus, words) => {
    const { clock, user } = await openBefore({ wrongCodeStatus });
    const phone = await walkToCode(user);
    await fill({ user }, FIELD, "000000");
    await until(() => expect(pageText()).toMatch(words));
    await until(() => expect(field(FIELD).readOnly).toBe(false));
    await fill({ user }, FIELD, phone.codeAt(clock.now()));
    await untilHeading("MFA is on");
  });

  it.each<[string, Quirks["enable"], RegExp]>([
    ["no scratch codes", without("scratchCodes"), /sent no scratch codes\. Nothing has changed\./u],
    ["scratch codes as the page types them", other({ scratchCodes: true }), /sent no scratch codes/u],
    ["a token as the page types it", other({ token: true }), /Nothing has changed\./u],
    [
      "all members null",
      () => ({ qrString: null, secretKey: null, scratchCodes: null, token: null }),
      /Nothing has changed\./u,
    ],
    ["another secret in the link", other({ secretKey: "GEZDGNBVGY3TQOJQGEZDGNBVGY" }), /two different keys/u],
    ["nothing at all", () => ({}), /Nothing has changed\./u],
  ])("stops with a true sentence at %s", async (_what, enable, words) => {
    const { appliance } = await openBefore(enable === undefined ? {} : { enable });
    await until(() => expect(pageText()).toMatch(words));
    expect(document.querySelector("[data-qr-code], code")).toBeNull();
    expect(appliance.sent.some(({ call }) => call === "acceptMfa")).toBe(false);
  });

  it.each<[unknown]>([[true], [[]], [undefined]])(
    "enrolls without scratch codes (%j) once that is agreed to",
    async (scratchCodes) => {
      const { appliance, clock, user } = await openBefore({ enable: other({ scratchCodes }) });
      await untilText("The server sent no scratch codes. Nothing has changed.");
      await press({ user }, "Continue without scratch codes");
      await untilHeading("Scan the QR code");
      expect(pageText()).not.toMatch(/scratch/iu);
      const phone = await scanned();
      await press({ user }, "Continue");
      await untilHeading("Confirm with a code");
      await fill({ user }, FIELD, phone.codeAt(clock.now()));
      await untilHeading("MFA is on");
      await untilText("You have no scratch codes");
      expect(appliance.sent.filter(({ call }) => call === "acceptMfa")).toHaveLength(1);
    },
  );

  it("warns of scratch codes that came twice", async () => {
    const scratchCodes = ["58189682", "58189682", "89975527"];
    const { user } = await openBefore({ enable: other({ scratchCodes }) });
    await untilHeading("Scan the QR code");
    await press({ user }, "Continue");
    await untilText("The server sent a code twice");
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
