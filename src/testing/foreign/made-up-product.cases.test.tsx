import { expect, it } from "vitest";
import { azure } from "../../../contract/azure.ts";
import type { Capabilities } from "../../../contract/product.ts";
import { me, paths } from "../../paths.ts";
import { scan } from "../authenticator.ts";
import { controls, fill, pageText, press, until, untilHeading, untilText } from "../faults/page.ts";
import { passChecks } from "../walk-gate.ts";
import { SECRET, type Quirks } from "./foreign-appliance.ts";
import { openForeign, scanned, signIn, type ForeignScene } from "./open-foreign.tsx";
import { buttons } from "../buttons.ts";

const nothingMore = {
  recreate: false,
  scratchCodes: false,
  enrollmentToken: false,
  turnOff: false,
  listOthers: false,
  setUpOthers: false,
  roles: null,
};
/** All that the first product can do, without scratch codes. */
const codeless = { ...azure.can, scratchCodes: false, enrollmentToken: false };

/** An administrator's account is not in the list, so the app does not look them up. */
const asAdministrator = {
  token: (answer: Readonly<Record<string, unknown>>) => ({ ...answer, username: "administrator" }),
};

const openMadeUp = (can: Capabilities, path: string, quirks: Quirks = {}) =>
  openForeign({
    path,
    can,
    quirks: { enable: ({ qrString, secretKey }) => ({ qrString, secretKey }), ...quirks },
  });

const neverSaid = () => expect(pageText()).not.toMatch(/scratch|backup code/iu);

/** A text has come, and none of scratch codes with it. */
async function says(text: string): Promise<void> {
  await untilText(text);
  neverSaid();
}

async function setUp(scene: ForeignScene): Promise<void> {
  await press(scene, buttons.setUp);
  await untilHeading("Scan the QR code");
  const phone = await scanned();
  neverSaid();
  await press(scene, buttons.goOn);
  await untilHeading("Confirm with a code");
  neverSaid();
  await fill(scene, "6-digit code", phone.codeAt(scene.clock.now()));
  await untilHeading("MFA is on");
  await says("Next time, you'll need your password");
  await press(scene, "Done");
  await untilHeading("Your MFA");
  neverSaid();
}

it("a product without scratch codes and enrollment token shows no step, no word and no button of them", async () => {
  const scene = openMadeUp(nothingMore, paths.account());
  await signIn(scene);
  await untilHeading("Your MFA");
  await says("MFA is off");
  expect(pageText()).not.toMatch(/Users|Walkthrough/u);
  await setUp(scene);
  const accepts = scene.appliance.sent.filter(({ call }) => call === "acceptMfa");
  expect(accepts.map(({ body }) => Object.keys(JSON.parse(body)))).toEqual([["code"]]);
  expect(pageText()).not.toMatch(/Turn off|new phone/u);
});

it("without scratch codes none is named where MFA is re-created or turned off", async () => {
  const scene = openMadeUp(codeless, paths.account());
  await signIn(scene);
  await says("MFA is off");
  await setUp(scene);
  await scene.app.router.navigate(paths.enrollAgain(me));
  await untilHeading("Set up a new phone");
  neverSaid();
  await scene.app.router.navigate(paths.turnOff(me));
  await says("The account in the app stops working. It can't be brought back.");
  await fill(scene, "Enter the user name to confirm", "olivia");
  await press(scene, buttons.turnOff);
  await untilHeading("MFA is off");
  neverSaid();
});

it("without scratch codes the call has no step for them, and none is named in it", async () => {
  const scene = openMadeUp(codeless, paths.walkthrough("1001", 1), asAdministrator);
  await signIn(scene);
  const call = async (then: () => Promise<void>) => {
    await says("I'll never ask for your password.");
    await says("Step 1 of 5");
    await passChecks(scene);
    await press(scene, buttons.next);
    await then();
    await press(scene, buttons.next);
    await says("Read out the key");
    await says("Step 3 of 5");
    await press(scene, "Caller is ready");
    await until(() => expect(controls("Next group")).toHaveLength(1));
    while (controls("Next group").length > 0) await press(scene, "Next group");
    neverSaid();
    await press(scene, buttons.next);
    await says("Step 4 of 5");
    await says("If this call is recorded, that goes on now.");
  };
  await call(() => says("Nothing changes until a code is confirmed."));
  await fill(scene, "6-digit code", scan(`otpauth://totp/x?secret=${SECRET}`).codeAt(scene.clock.now()));
  await says("You're all set.");
  await says("Step 5 of 5");
  await press(scene, buttons.endCall);
  await press(scene, buttons.endCall);
  await says("4 Confirm with a code; 5 MFA is on");
  await press(scene, "Next caller");
  await says("Who's calling?");
  await scene.app.router.navigate(paths.walkthrough("1001", 1));
  await call(async () => {
    await says("Your old phone works until we're done, then it stops.");
    await press(scene, buttons.next);
    await says("Get the phone ready");
  });
});

it("without scratch codes the instructions have three steps, and none of them names one", async () => {
  openMadeUp(codeless, paths.instructions());
  await untilHeading("How to set up MFA");
  await says("Have your phone with you, with an authenticator app. Sign in");
  expect(document.querySelectorAll("main ol > li h2")).toHaveLength(3);
});

it("without scratch codes a sign-in asks for a code of the app alone", async () => {
  const challenge = { username: "olivia", mfa_enabled: true, mfa_token: "challenge" };
  const scene = openMadeUp(codeless, paths.account(), { token: () => challenge, challengeStatus: 400 });
  await signIn(scene);
  await untilHeading("Enter your code");
  neverSaid();
  await press(scene, buttons.goOn);
  await says("Enter all 6 digits.");
  await fill(scene, "6-digit code", "123456");
  await says("That code wasn't accepted. Enter the next one.");
});
