import { decodeCase, decodeCases, type Case } from "../api/contract/guard-case.ts";
import type { Client } from "../api/client.ts";
import { passwordOf } from "./passwords.ts";
import type { AppScene } from "./render-app.tsx";

/** Somebody without MFA, signed in at another tab of the browser, without pages. */
export async function colleague({ openTab }: Pick<AppScene, "openTab">, userName: string): Promise<Client> {
  const tab = openTab();
  await tab.signIn({ userName, password: passwordOf(userName) });
  return tab;
}

/** Another administrator, at a computer of their own, decides what waits. */
export async function decideWaiting(scene: AppScene, decision: "approve" | "decline"): Promise<void> {
  const ada = await colleague(scene, "ada");
  const [waiting] = await ada.askGuard("/cases?state=waiting", decodeCases);
  await ada.tellGuard(`/cases/${waiting?.id ?? ""}/${decision}`, {}, decodeCase);
}

/** The cases of a user as the server has them, newest first. */
export async function recordedCases(scene: AppScene, userId: string): Promise<readonly Case[]> {
  const ada = await colleague(scene, "ada");
  return ada.askGuard(`/cases?userId=${userId}`, decodeCases);
}

/** Records a check of a person that was passed, unless `about` says otherwise. */
export async function openCase(agent: Client, userId: string, about: object = {}): Promise<Case> {
  const passed = [
    { name: "callback", answer: "passed" },
    { name: "manager", answer: "notAsked" },
  ];
  const body = { userId, intent: "setUp", reason: "", ticket: "INC-7", checks: passed, way: "byPhone" };
  return agent.tellGuard("/cases", { ...body, ...about }, decodeCase);
}

export const endCase = (agent: Client, id: string): Promise<Case> =>
  agent.tellGuard(`/cases/${id}/end`, { outcome: "hungUp", note: "" }, decodeCase);
