import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { scan } from "../../testing/authenticator.ts";
import {
  atStep,
  fillChecks,
  fromKeyToConfirm,
  goToNewKey,
  identify,
  next,
  openCall,
  type Call,
} from "../../testing/walk-call.ts";
import { failFirstCheck } from "../../testing/walk-gate.ts";
import { typeCode } from "../../testing/walk-wizard.ts";

const asked = (question: string) => screen.getByText(question);

async function expectAnswer(call: Call, question: string, said: RegExp): Promise<void> {
  const answer = screen.getByText(said);
  expect(answer).not.toBeVisible();
  await call.user.click(asked(question));
  expect(answer).toBeVisible();
  expect(answer.closest("p")).toHaveTextContent(/^Say/u);
}

/** One of those that are asked there alone; the words are the catalog's. */
const questions = {
  identity: ["They never called us", /^Someone called us in your name/u],
  prepare: ["The app wants them to sign in", /^You don't need that/u],
  key: ["They ask what the key is for", /^Your app needs it once/u],
} as const;

describe("what callers ask has words to be said", () => {
  it("at every step of the call, the drop of the line among it", async () => {
    const call = await openCall();
    const answer = async (step: keyof typeof questions) => {
      await atStep(step);
      const [question, said] = questions[step];
      await expectAnswer(call, question, said);
      await expectAnswer(call, "The line drops", /^This is the help desk again/u);
    };
    await answer("identity");
    await identify(call);
    await answer("prepare");
    await next(call);
    await answer("key");
  });
});

describe("the end of a call", () => {
  it("with a new phone tells the new account from the old one, and what to do with paper, phone and the app's warning", async () => {
    const call = await openCall();
    await goToNewKey(call);
    expect(screen.getByText(/^As the account name, enter /u)).toHaveTextContent(/@\S+ new\. /u);
    const key = await fromKeyToConfirm(call);
    expect(screen.getByText(/^Now read me the 6-digit code/u)).toHaveTextContent(/@\S+ new\. /u);
    await typeCode(call, scan(`otpauth://totp/a?secret=${key}`).codeAt(call.clock.now()));
    await atStep("done");
    expect(screen.getByText(/^Only one account/u)).toHaveTextContent(/@\S+ new in the app/u);
    expect(screen.getByText(walkthrough["walkthrough.done.say.old-codes"])).toBeVisible();
    await expectAnswer(call, "The app warns them when they delete it", /The new one has to stay/u);
    await expectAnswer(call, "They ask what to do with the old phone", /^It no longer opens your account/u);
  });

  it("after a failed check asks nothing under the heading of another way", async () => {
    const call = await openCall();
    await fillChecks(call);
    expect(asked(walkthrough["walkthrough.if-not"])).toBeVisible();
    await failFirstCheck(call);
    await next(call);
    await screen.findByText("Stopped");
    expect(asked("They never called us")).toBeVisible();
    await expectAnswer(call, "They're in a hurry, or someone important", /^I understand that it's urgent/u);
    expect(screen.queryByText(walkthrough["walkthrough.if-not"])).toBeNull();
  });
});
