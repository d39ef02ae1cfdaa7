import { casesTable } from "../../guard/cases-table.ts";
import { changesTable } from "../../guard/changes-table.ts";
import type { Db } from "../../store/schema.ts";
import { enrollmentsTable } from "./enrollments-table.ts";
import { tokensTable } from "./tokens-table.ts";

/** An id or a name that is given again inherits no case, no decision, no notice, no set-up and no session. */
export async function forgetPerson(tx: Db, userId: string, now: number): Promise<void> {
  if (userId === "") return;
  await casesTable.endOf(tx, userId, now);
  await changesTable.forget(tx, userId);
  await enrollmentsTable.forget(tx, userId);
  await tokensTable.endOf(tx, userId);
}
