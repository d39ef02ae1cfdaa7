import { sql } from "kysely";
import type { Selectable } from "kysely";
import { foldedText } from "../findable-text.ts";
import type { AuditTableRow } from "../audit-schema.ts";
import type { Db } from "../schema.ts";

type Named = Pick<Selectable<AuditTableRow>, "actor_id" | "actor_name" | "user_id" | "user_name">;

/** Under what the record may have somebody who is looked for. */
export interface RecordedAs {
  readonly ids: readonly string[];
  /** Of rows without an id: who wasn't there yet, or whom a gateway didn't know. */
  readonly names: readonly string[];
}

/** Folding can make a text longer, and an index of PostgreSQL doesn't hold any length. */
const LONGEST_KEY = 128;

const PAGE = 1_000;

/** By what a recorded name is found. */
export function recordedKey(name: string): string {
  return foldedText(name).slice(0, LONGEST_KEY);
}

/** Which ids the record has with which names. It only grows, so that nothing done to accounts hides a row from a search. */
export const auditPeople = {
  add: async (tx: Db, row: Named): Promise<void> => {
    const [actor, user] = [personOf(row.actor_id, row.actor_name), personOf(row.user_id, row.user_name)];
    const isSame = actor?.id === user?.id && actor?.name === user?.name;
    const people = [actor, isSame ? null : user].filter((person) => person !== null);
    if (people.length === 0) return;
    await tx
      .insertInto("audit_people")
      .values(people)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

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

  /** Whether everybody in the record is found: who may write to the database could hide rows from searches here. */
  isWhole: async (db: Db): Promise<boolean> => {
    const { rows } =
      await sql`select seq from audit where ${isMissing("actor")} or ${isMissing("user")} limit 1`.execute(
        db,
      );
    if (rows.length > 0) return false;
    for (let after: string | null = null; ;) {
      const page: readonly { name: string; least: string; most: string }[] = await db
        .selectFrom("audit_people")
        .select(({ fn }) => ["name", fn.min("name_key").as("least"), fn.max("name_key").as("most")])
        .$if(after !== null, (query) => query.where("name", ">", after ?? ""))
        .groupBy("name")
        .orderBy("name")
        .limit(PAGE)
        .execute();
      const isSo = page.every(({ name, least, most }) => least === most && least === recordedKey(name));
      if (!isSo) return false;
      if (page.length < PAGE) return true;
      after = page.at(-1)?.name ?? null;
    }
  },
};

function isMissing(role: "actor" | "user") {
  const [id, name] = [sql.ref(`audit.${role}_id`), sql.ref(`audit.${role}_name`)];
  return sql`(${name} is not null and not exists
    (select 1 from audit_people where audit_people.name = ${name} and audit_people.id = coalesce(${id}, '')))`;
}

function personOf(id: string | null, name: string | null) {
  return name === null ? null : { id: id ?? "", name, name_key: recordedKey(name) };
}
