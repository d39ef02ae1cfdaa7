import { expect } from "vitest";
import { passwordOf } from "./passwords.ts";
import type { AppScene } from "./render-app.tsx";

type Scene = Pick<AppScene, "serverFetch">;

/** What a program is answered that signs in. */
export const grantOf = ({ serverFetch }: Scene, username: string, password = passwordOf(username)) =>
  serverFetch("/api/oauth2/token", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ username, password }).toString(),
  });

export const statusOfOlivia = async (scene: Scene, password?: string) =>
  (await grantOf(scene, "olivia", password)).status;

/** Somebody guesses at olivia's password, until nobody gets in with the right one. */
export async function lockOut(scene: Scene): Promise<void> {
  for (let count = 0; count < 5; count += 1) expect(await statusOfOlivia(scene, "a wrong one")).toBe(400);
  expect(await statusOfOlivia(scene)).toBe(429);
}
