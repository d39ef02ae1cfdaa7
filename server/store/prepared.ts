import { sql } from "kysely";
import type { CompiledQuery, DialectAdapter, QueryResult, RawBuilder } from "kysely";
import type { Db } from "./schema.ts";

/** A place in a statement that gets its value when the statement is run. */
interface Slot {
  readonly slot: string;
}

/** Stands for the value of that name, typed as it. */
type Param<V> = <K extends keyof V & string>(name: K) => RawBuilder<V[K]>;

/**
 * A statement that is built and compiled once for each store instead of with every call: building costs several times
 * what SQLite takes to run it (ADR 18). Called twice, because the names of the values are given and the rows inferred.
 * @returns a function that runs it on a connection or in a transaction
 */
export function prepared<V extends object>() {
  return <O>(build: (db: Db, param: Param<V>) => CompiledQuery<O>) => {
    const compiled = compiledOnce((db) => build(db, slot));
    return (db: Db, values: V): Promise<QueryResult<O>> => {
      const statement = compiled(db);
      const parameters = statement.parameters.map((value) => filled(value, values));
      return db.getExecutor().executeQuery<O>({ ...statement, parameters });
    };
  };
}

/** Like `prepared`, for a statement that takes its values as a list, in the order in which they stand in it. */
export function preparedList(build: (db: Db) => CompiledQuery) {
  const compiled = compiledOnce(build);
  return (db: Db, parameters: readonly unknown[]): Promise<QueryResult<unknown>> =>
    db.getExecutor().executeQuery({ ...compiled(db), parameters });
}

/** Compiles at the first call for a store. */
function compiledOnce<O>(build: (db: Db) => CompiledQuery<O>) {
  const known = new WeakMap<DialectAdapter, CompiledQuery<O>>();
  return (db: Db): CompiledQuery<O> => {
    const executor = db.getExecutor();
    const compiled = known.get(executor.adapter) ?? build(db.withoutPlugins());
    known.set(executor.adapter, compiled);
    // Fail points count statements by it; without plugins it does nothing.
    executor.transformQuery(compiled.query, compiled.queryId);
    return compiled;
  };
}

function slot<V, K extends keyof V & string>(name: K): RawBuilder<V[K]> {
  const place: Slot = { slot: name };
  return sql<V[K]>`${place}`;
}

function filled(value: unknown, values: object): unknown {
  return isSlot(value) ? Reflect.get(values, value.slot) : value;
}

function isSlot(value: unknown): value is Slot {
  return typeof value === "object" && value !== null && "slot" in value;
}
