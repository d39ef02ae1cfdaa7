import { beFresh, orGiveUp, type Wish } from "./person.ts";

export const turnOffOwn: Wish = async (person) => {
  await beFresh(person);
  const client = person.browser.client();
  const { id } = await orGiveUp(client.findOwnUser());
  await orGiveUp(client.disableMfa({ userId: id }));
};
