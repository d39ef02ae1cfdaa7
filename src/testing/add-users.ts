import type { AppScene } from "./render-app.tsx";
import { grantOf } from "./grant.ts";

/** Fills the appliance with users of an identity provider (`person-0001` …): they need no password to be hashed. */
export async function addUsers({ serverFetch }: Pick<AppScene, "serverFetch">, count: number): Promise<void> {
  const answer: unknown = await (await grantOf({ serverFetch }, "administrator")).json();
  const access = typeof answer === "object" && answer !== null ? Object.entries(answer) : [];
  const bearer = access.find(([name]) => name === "access_token")?.[1];
  for (let index = 1; index <= count; index += 1) {
    const name = `person-${String(index).padStart(4, "0")}`;
    const made = await serverFetch("/api/v8.1/users", {
      method: "POST",
      headers: { Authorization: `Bearer ${String(bearer)}`, "Content-Type": "application/json" },
      body: JSON.stringify({ name, type: "IdentityProvider", role: "PortalOperator" }),
    });
    if (!made.ok) throw new Error(`user ${name} was answered ${String(made.status)}`);
  }
}
