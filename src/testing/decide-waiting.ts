import { decodeCases } from "../api/contract/guard-case.ts";
import type { Case } from "../api/contract/guard-case.ts";
import { passwordOf } from "./passwords.ts";
import type { AppScene } from "./render-app.tsx";

/** Another administrator, at a computer of their own, decides what waits. */
export async function decideWaiting(scene: AppScene, decision: "approve" | "decline"): Promise<void> {
  const tab = scene.openTab();
  await tab.signIn({ userName: "ada", password: passwordOf("ada") });
  const [waiting] = await tab.askGuard("/cases?state=waiting", decodeCases);
  await tab.tellGuard(`/cases/${waiting?.id ?? ""}/${decision}`, {}, (json) => json);
}

/** The cases of a user as the server has them, newest first. */
export async function recordedCases(scene: AppScene, userId: string): Promise<readonly Case[]> {
  const tab = scene.openTab();
  await tab.signIn({ userName: "ada", password: passwordOf("ada") });
  return tab.askGuard(`/cases?userId=${userId}`, decodeCases);
}
