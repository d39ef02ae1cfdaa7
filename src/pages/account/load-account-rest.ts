import { loadArea } from "../../i18n/text-store.ts";

/** What the account page shows beside the setup; it isn't in the first load. */
export async function loadAccountRest() {
  await loadArea("account-later");
  return import("./account-later.tsx");
}
