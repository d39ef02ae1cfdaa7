import { createOwnRequestCalls } from "../api/client/new-phone.ts";
import { decodeNewRequest } from "../api/contract/new-phone.ts";
import type { AppScene } from "./render-app.tsx";
import { colleague } from "./colleague.ts";

/** Somebody with MFA has lost the phone, and asks for a new one in another tab. */
export async function askForNewPhone(
  { openTab }: Pick<AppScene, "openTab">,
  userName: string,
): Promise<void> {
  const tab = await colleague({ openTab }, userName);
  await createOwnRequestCalls(tab.forLater).askForNewPhone(decodeNewRequest);
}
