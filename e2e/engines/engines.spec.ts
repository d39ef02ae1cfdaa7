import { createAuthenticator, phoneWithKey, type Authenticator } from "../authenticator/authenticator.ts";
import type { Lab } from "../fixtures/lab.ts";
import { ADMINISTRATOR, USER, wrongCode } from "../fixtures/walk.ts";
import { REFUSED } from "../pages/words.ts";
import type { Person } from "./person.ts";
import { expect, t, test } from "./test.ts";

async function signIn(person: Person, lab: Lab, name: string): Promise<void> {
  await person.open(lab.origin);
  await person.enter(t("sign-in.user-name"), name);
  await person.enter(t("sign-in.password"), lab.password);
  await person.press(t("sign-in.submit"));
}

/** From the QR code to the question for a code. */
async function takeKeyAndCodes(person: Person): Promise<{ phone: Authenticator; codes: string[] }> {
  await person.sees(t("enroll.scan.heading"));
  const phone = createAuthenticator(await person.scan());
  expect(await person.read("group", t("enroll.scan.key"), "code")).toEqual([phone.secret]);
  await person.press(t("enroll.continue"));
  await person.sees(t("enroll.codes.heading"));
  const codes = await person.read("list", t("enroll.steps.codes"), "listitem");
  expect(codes).toHaveLength(5);
  await person.press(t("enroll.codes.wrote-down"));
  await person.press(t("enroll.codes.saved"));
  await person.sees(t("enroll.confirm.heading"));
  return { phone, codes: codes.map((code) => code.replaceAll(/\s/gu, "")) };
}

test("a person sets up MFA, a wrong code is refused", { tag: "@engine" }, async ({ lab, person, keep }) => {
  await signIn(person, lab, USER);
  await person.sees(t("frame.nav.account"));
  await person.reads(t("account.off"));
  await keep("account");
  await person.press(t("enroll.start"));
  await person.sees(t("enroll.continue"), "button");
  await keep("scan");
  const { phone, codes } = await takeKeyAndCodes(person);
  await person.enter(t("enroll.confirm.field"), wrongCode(phone, lab.clock.now()));
  await person.reads(new RegExp(`${REFUSED.anotherEntry}|${REFUSED.notAccepted}`, "u"));
  await keep("refused");
  expect(await lab.api.mfaEnabled(USER), "a refused code turns nothing on").toBe(false);
  await person.enter(t("enroll.confirm.field"), phone.codeAt(lab.clock.now()));
  await person.sees(t("enroll.done.heading"));
  await keep("done");
  await person.press(t("enroll.done.go"));
  await person.sees(t("frame.nav.account"));
  await person.press(new RegExp(USER, "u"), "button");
  await keep("menu");
  await person.press(t("frame.sign-out"), "menuitem");
  await person.sees(t("sign-in.heading"));
  lab.clock.advanceSeconds(30);
  expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
  expect(await lab.api.signIn(USER, codes[0])).toBe("signed-in");
});

test(
  "who lost the phone signs in with a scratch code and sets up a new one",
  { tag: "@engine" },
  async ({ lab, person, keep }) => {
    const { authenticator: lost, scratchCodes } = await lab.api.enroll(USER);
    await signIn(person, lab, USER);
    await person.sees(t("sign-in.code.heading"));
    await person.press(t("sign-in.use-scratch"));
    await person.enter(t("enroll.confirm.scratch-field"), scratchCodes[2] ?? "");
    await person.press(t("enroll.continue"));
    await person.reads(t("account.scratch.cross-out"));
    await keep("account");
    await person.press(t("enroll.ready.new-phone"));
    await person.press(t("enroll.continue"));
    const { phone } = await takeKeyAndCodes(person);
    await person.enter(t("enroll.confirm.field"), phone.codeAt(lab.clock.now()));
    await person.sees(t("enroll.done.heading"));
    await keep("done");
    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, lost.codeAt(lab.clock.now()))).toBe("refused");
    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
  },
);

test(
  "an agent enrolls a caller, who only hears what is read out",
  { tag: "@engine" },
  async ({ lab, person, keep }) => {
    await signIn(person, lab, ADMINISTRATOR);
    await person.press(t("frame.nav.walkthrough"));
    await person.sees(/olivia/u, "link");
    await person.enter(t("walkthrough.choose.find"), USER);
    await person.seesNoMore(/olivia/u, "link");
    await person.press(new RegExp(USER, "u"), "link");
    await person.sees(t("walkthrough.identity.title"));
    await person.press(t("gate.optional"), "folded");
    await person.press(t("gate.passed"), "radio");
    await person.enter(t("gate.ticket"), "INC-77");
    await keep("gate");
    await person.press(t("walkthrough.next"));
    await person.sees(t("walkthrough.prepare.title"));
    await person.press(t("walkthrough.next"));
    await person.sees(t("walkthrough.key.title"));
    await person.press(t("walkthrough.ready"));
    await keep("key");
    const heard: string[] = [];
    const group = () => person.read("region", t("walkthrough.key.dictation"), "code");
    for (;;) {
      const said = await group();
      heard.push(...said);
      if (!(await person.has(t("walkthrough.key.next-group"), "button"))) break;
      await person.press(t("walkthrough.key.next-group"));
      await expect.poll(group, "the next group is said").not.toEqual(said);
    }
    const phone = phoneWithKey(heard.join(""));
    await person.press(t("walkthrough.next"));
    await person.press(t("walkthrough.ready"));
    expect(await person.read("list", t("enroll.steps.codes"), "listitem")).toHaveLength(5);
    await keep("codes");
    await person.press(t("walkthrough.codes.written"), "checkbox");
    await person.press(t("walkthrough.next"));
    await person.enter(t("enroll.confirm.field"), phone.codeAt(lab.clock.now()));
    await person.sees(t("enroll.done.heading"));
    await person.press(t("walkthrough.end"));
    await person.press(t("walkthrough.end.done"), "radio");
    await keep("end");
    await person.press(t("walkthrough.end"), "button", -1);
    await person.sees(t("walkthrough.end.ended"));
    await keep("ended");
    lab.clock.advanceSeconds(30);
    expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
  },
);

test("a person practises with the phone on the screen", { tag: "@engine" }, async ({ lab, person, keep }) => {
  await person.open(`${lab.origin}/practice`);
  await person.press(t("practice.start.alone.go"));
  await person.sees(t("frame.nav.account"));
  await person.press(t("enroll.start"));
  await person.sees(t("enroll.scan.heading"));
  await person.press(t("practice.phone.scan"));
  await person.reads("is on the phone");
  await keep("scan");
  const { phone } = await takeKeyAndCodes(person);
  await person.enter(t("enroll.confirm.field"), phone.codeAt(Date.now()));
  await person.sees(t("enroll.done.heading"));
  await keep("done");
  expect(
    lab.requests.all.filter(({ path }) => path.startsWith("/api/")),
    "practice asks no server",
  ).toEqual([]);
});
