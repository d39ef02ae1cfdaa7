import { sql, type RawBuilder, type Selectable } from "kysely";
import { foldedText } from "../findable-text.ts";
import type { AuditTableRow } from "../audit-schema.ts";
import type { Db } from "../schema.ts";

type Named = Pick<Selectable<AuditTableRow>, "actor_id" | "actor_name" | "user_id" | "user_name">;

interface Recorded {
  readonly id: string;
  readonly name: string;
  readonly name_key: string;
}

/** Under what the record may have somebody who is looked for. */
export interface RecordedAs {
  readonly ids: readonly string[];
  /** Of rows without an id: who wasn't there yet, or whom a gateway didn't know. */
  readonly names: readonly string[];
}

/** Folding can make a text longer, and an index of PostgreSQL doesn't hold any length. */
const LONGEST_KEY = 128;

/** By what a recorded name is found. */
export function recordedKey(name: string): string {
  return foldedText(name).slice(0, LONGEST_KEY);
}

/** Which ids the record has with which names. It only grows, so that nothing done to accounts hides a row from a search. */
export const auditPeople = {
  /** Whom a row is about, each once. */
  of: (row: Named): readonly Recorded[] => {
    const [actor, user] = [personOf(row.actor_id, row.actor_name), personOf(row.user_id, row.user_name)];
    const isSame = actor?.id === user?.id && actor?.name === user?.name;
    return [actor, isSame ? null : user].filter((person) => person !== null);
  },

  /** How many of these are kept already. */
  known: (people: readonly Recorded[]): RawBuilder<number> => {
    const isOne = people.map(({ id, name }) => sql`(name = ${name} and id = ${id})`);
    if (isOne.length === 0) return sql`0`;
    return sql`(select count(*) from audit_people where ${sql.join(isOne, sql` or `)})`;
  },

  add: (tx: Db, people: readonly Recorded[]) =>
    tx
      .insertInto("audit_people")
      .values(people)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),

  /** Everybody that a text means: who has it as their id, who has this name, and who had it. `name` as rows have it. */
  find: async (db: Db, text: string, name: string): Promise<RecordedAs> => {
    const nameKey = foldedText(text);
    const now = [
      await db.selectFrom("users").select("id").where("name_key", "=", nameKey).execute(),
      await db.selectFrom("guard_users").select("id").where("name_key", "=", nameKey).execute(),
    ].flat();
    const recorded = await db
      .selectFrom("audit_people")
      .select(["id", "name"])
      .where("name_key", "=", recordedKey(name))
      .execute();
    const ids = new Set([text, ...[...now, ...recorded].map(({ id }) => id)]);
    ids.delete("");
    return { ids: [...ids], names: recorded.filter(({ id }) => id === "").map((row) => row.name) };
  },
};

function personOf(id: string | null, name: string | null): Recorded | null {
  return name === null ? null : { id: id ?? "", name, name_key: recordedKey(name) };
}
