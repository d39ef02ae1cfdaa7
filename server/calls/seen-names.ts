import { foldedText } from "../store/findable-text.ts";
import type { Db } from "../store/schema.ts";
import type { SeenName } from "../store/tables/session-tables.ts";

/**
 * A name belongs to the first id that is seen with it, and grants what the policy says of it to that id alone. A later name of
 * the same id can only take rights away. So nobody wins by a rename, not even at the appliance's console.
 */
export const seenNames = {
  /** A first name is granted, unless another id was seen with it: of two at once one is the first. */
  add: async (tx: Db, id: string, key: string, isFirst: boolean, now: number): Promise<void> => {
    const add = (granted: number) =>
      tx
        .insertInto("guard_names")
        .values({ id, name_key: key, granted, seen_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
    const had = await tx
      .selectFrom("guard_names")
      .where("name_key", "=", key)
      .select("id")
      .executeTakeFirst();
    if (isFirst && had === undefined && (await add(1)) !== undefined) return;
    await add(0);
  },

  /** Gives a name to the id that was seen with it last, and takes that id's other names away. Null forgets every name. */
  accept: async (tx: Db, name: string | null): Promise<string | null> => {
    if (name === null) {
      await tx.deleteFrom("guard_names").execute();
      return null;
    }
    const key = foldedText(name);
    const owner = await tx
      .selectFrom("guard_names")
      .select("id")
      .where("name_key", "=", key)
      .orderBy("seen_at", "desc")
      .executeTakeFirst();
    await tx
      .deleteFrom("guard_names")
      .where((eb) => eb.or([eb("name_key", "=", key), eb("id", "=", owner?.id ?? "")]))
      .execute();
    if (owner !== undefined) await seenNames.add(tx, owner.id, key, true, 0);
    return owner?.id ?? null;
  },
};

/** The name whose rights the policy grants to somebody, and all names whose limits bind them. */
export function namesOf(
  name: string,
  seen: readonly SeenName[],
): { readonly grantedName: string | null; readonly names: readonly string[] } {
  return {
    grantedName: seen.find(({ granted }) => granted === 1)?.name_key ?? null,
    names: [name, ...seen.flatMap(({ name_key }) => name_key ?? [])],
  };
}
