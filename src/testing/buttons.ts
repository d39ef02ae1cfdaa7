import { account } from "../locales/en/account.ts";
import { consequence } from "../locales/en/consequence.ts";
import { enroll } from "../locales/en/enroll.ts";
import { frame } from "../locales/en/frame.ts";
import { gate } from "../locales/en/gate.ts";
import { signIn } from "../locales/en/sign-in.ts";
import { users } from "../locales/en/users.ts";
import { walkthrough } from "../locales/en/walkthrough.ts";

/** What buttons are called, by the words of the catalog: a change of wording is one line there and none in a test. */
export const buttons = {
  signIn: signIn["sign-in.submit"],
  tryAgain: frame["frame.try-again"],
  goOn: enroll["enroll.continue"],
  gateGoOn: gate["gate.continue"],
  setUp: enroll["enroll.start"],
  setUpUser: users["users.set-up"],
  setUpNext: users["queue.set-up"],
  turnOffOwn: account["account.turn-off"],
  turnOffUser: users["users.turn-off"],
  turnOff: consequence["consequence.turn-off"],
  checkAgain: enroll["enroll.unknown.check"],
  checkQueueAgain: users["queue.read-again"],
  checkAfterTurnOff: consequence["consequence.check-again"],
  wroteDown: enroll["enroll.codes.wrote-down"],
  codesSaved: enroll["enroll.codes.saved"],
  next: walkthrough["walkthrough.next"],
  endCall: walkthrough["walkthrough.end"],
} as const;
