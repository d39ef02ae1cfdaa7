import { decodeNotMe } from "../../api/contract/new-phone.ts";
import { beFresh, orGiveUp, type Wish } from "./person.ts";

/** Ends whatever others have under way about them. */
export const notMe: Wish = async (person) => {
  const { browser, truth, name } = person;
  await beFresh(person);
  const told = await orGiveUp(browser.client().tellGuard("/requests/mine/not-me", {}, decodeNotMe));
  truth.wasNotMe(truth.idOf(name));
  if (told.requests + told.cases > 0) truth.alarm(truth.idOf(name));
};
