import { loadArea } from "../../i18n/text-store.ts";

/** What the account page shows beside the setup. It isn't in the first load: sign-in asks for it while the password is entered. */
export async function loadAccountRest() {
  return (await Promise.all([import("./account-rest.tsx"), loadArea("account-later")]))[0];
}
