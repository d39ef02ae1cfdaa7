import type { AppScene } from "./render-app.tsx";
import { scan, type Authenticator } from "./authenticator.ts";
import { colleague } from "./colleague.ts";

export interface EnrolledUser {
  readonly userId: string;
  readonly phone: Authenticator;
  readonly scratchCodes: readonly string[];
}

/** Turns MFA on for a seeded user, in another tab; a new time step begins, so the next code is fresh. */
export async function enrollUser(
  { openTab, clock }: Pick<AppScene, "openTab" | "clock">,
  userName: string,
): Promise<EnrolledUser> {
  const tab = await colleague({ openTab }, userName);
  const { id: userId } = await tab.findOwnUser();
  const { uri, token, scratchCodes } = await tab.enableMfa({ userId, userName, recreate: false });
  const phone = scan(uri);
  await tab.acceptMfa({ userId, token, code: phone.codeAt(clock.now()) });
  await clock.advance(30_000);
  return { userId, phone, scratchCodes };
}
