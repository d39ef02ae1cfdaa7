import type { AppScene } from "./render-app.tsx";
import { grantOf } from "./grant.ts";
import { passwordOf } from "./passwords.ts";

type Scene = Pick<AppScene, "serverFetch">;
type NewUser = Readonly<Record<"name" | "role", string> & Partial<Record<"type" | "password", string>>>;

/** Fills the appliance with users of an identity provider (`person-0001` …): they need no password to be hashed. */
export async function addUsers(scene: Scene, count: number): Promise<void> {
  const make = await maker(scene);
  for (let index = 1; index <= count; index += 1) {
    const name = `person-${String(index).padStart(4, "0")}`;
    await make({ name, type: "IdentityProvider", role: "PortalOperator" });
  }
}

/** An administrator since this moment, who signs in as the seeded users do. */
export async function addAdministrator(scene: Scene, name: string): Promise<void> {
  const make = await maker(scene);
  await make({ name, password: passwordOf(name), role: "PortalAdmin" });
}

async function maker(scene: Scene): Promise<(user: NewUser) => Promise<void>> {
  const answer: unknown = await (await grantOf(scene, "administrator")).json();
  const access = typeof answer === "object" && answer !== null ? Object.entries(answer) : [];
  const bearer = access.find(([name]) => name === "access_token")?.[1];
  return async (user) => {
    const made = await scene.serverFetch("/api/v8.1/users", {
      method: "POST",
      headers: { Authorization: `Bearer ${String(bearer)}`, "Content-Type": "application/json" },
      body: JSON.stringify(user),
    });
    if (!made.ok) throw new Error(`user ${user.name} was answered ${String(made.status)}`);
  };
}
