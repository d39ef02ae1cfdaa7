import { identities } from "../../../server/calls/identities.ts";
import type { Store } from "../../../server/store/store.ts";

/** So that one can agree to what another does for a third. */
export async function addAdministrator(store: Store): Promise<void> {
  await store.transaction("addAdministrator", async (tx) => {
    const { id, name } = await tx
      .updateTable("users")
      .set({ role: "PortalAdmin" })
      .where("name", "=", "ravi")
      .returning(["id", "name"])
      .executeTakeFirstOrThrow();
    await identities.see(tx, { id, name, role: "PortalAdmin" }, Date.now());
    await identities.trustAll(tx, []);
  });
}

/** As after the first reading of the whole list: who is there from the beginning is no new administrator. */
export async function knowPeople(guardStore: Store, applianceStore: Store): Promise<void> {
  const users = await applianceStore.read((db) =>
    db.selectFrom("users").select(["id", "name", "role"]).execute(),
  );
  await guardStore.transaction("knowPeople", async (tx) => {
    await identities.seeAll(tx, users, Date.now());
    await identities.trustAll(tx, []);
  });
}
