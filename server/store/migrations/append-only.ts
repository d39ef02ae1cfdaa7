import { sql, type RawBuilder } from "kysely";
import type { Store } from "../store.ts";

interface AppendOnly {
  readonly add: readonly RawBuilder<unknown>[];
  readonly remove: readonly RawBuilder<unknown>[];
}

/** The last row of the record that may go: what is said of it stays (audit-cuts.ts). */
const LAST_CUT = "coalesce((select value from counters where name = 'record_cut'), 0)";

/** The database itself keeps the audit append-only; a migration of the audit lifts that for a moment. */
export function appendOnly(engine: Store["engine"]): AppendOnly {
  return engine === "postgres" ? postgres : sqlite;
}

const sqlite: AppendOnly = {
  add: [
    sql`create trigger audit_no_update before update on audit begin select raise(abort, 'audit is append-only'); end`,
    sql`create trigger audit_no_delete before delete on audit
      when old.seq > ${sql.raw(LAST_CUT)} begin select raise(abort, 'audit is append-only'); end`,
  ],
  remove: [sql`drop trigger audit_no_update`, sql`drop trigger audit_no_delete`],
};

const postgres: AppendOnly = {
  add: [
    sql`create trigger audit_append_only before update or delete on audit for each row execute function audit_append_only()`,
  ],
  remove: [sql`drop trigger audit_append_only on audit`],
};

/** What the trigger of PostgreSQL calls. */
export const appendOnlyFunction = sql`create or replace function audit_append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.seq <= ${sql.raw(LAST_CUT)} then return old; end if;
      raise exception 'audit is append-only';
    end $$`;
