import type { Client } from "../api/client.ts";
import { scan, type Authenticator } from "./authenticator.ts";
import type { AppScene } from "./render-app.tsx";
import { colleague } from "./colleague.ts";

/** What an administrator does to the MFA of a seeded user, in another tab. */
export async function turnOffByAdministrator(scene: AppScene, userName: string): Promise<void> {
  const { admin, userId } = await administratorWith(scene, userName);
  await admin.disableMfa({ userId });
}

/** Sets MFA up, anew where it is on; a new time step begins, so the next code of the phone is fresh. */
export async function setUpByAdministrator(scene: AppScene, userName: string): Promise<Authenticator> {
  const { clock } = scene;
  const { admin, userId, recreate } = await administratorWith(scene, userName);
  const { uri, token } = await admin.enableMfa({ userId, userName, recreate });
  const phone = scan(uri);
  await admin.acceptMfa({ userId, token, code: phone.codeAt(clock.now()) });
  await clock.advance(30_000);
  return phone;
}

async function administratorWith(
  { openTab }: AppScene,
  userName: string,
): Promise<{ readonly admin: Client; readonly userId: string; readonly recreate: boolean }> {
  const admin = await colleague({ openTab }, "administrator");
  const { rows } = await admin.listUsers({ offset: 0, limit: 30, nameFilter: userName });
  const user = rows.find(({ name }) => name === userName);
  if (user === undefined) throw new Error(`there is no user ${userName}`);
  return { admin, userId: user.id, recreate: user.mfa === "on" };
}
