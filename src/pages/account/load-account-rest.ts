import { loadArea } from "../../i18n/text-store.ts";

/** What the account page shows beside the setup; it isn't in the first load. All of it is asked for at once. */
export async function loadAccountRest() {
  return (await Promise.all([import("./account-later.tsx"), loadArea("account-later")]))[0];
}
