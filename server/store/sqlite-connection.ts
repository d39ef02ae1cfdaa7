import { ValueNode, type CompiledQuery, type DatabaseConnection, type QueryResult } from "kysely";

/** More kinds of statements than the program has; above it the kept ones are dropped. */
const MOST_STATEMENTS = 300;

/** The part of a libsql statement that is used, in both of its interfaces: `libsql` answers at once, `libsql/promise` later. */
interface Statement {
  /** Whether it answers rows. */
  readonly reader: boolean;
  readonly all: (parameters: readonly unknown[]) => unknown;
  /** The first row, at once in both. */
  readonly get: (parameters: readonly unknown[]) => unknown;
  readonly run: (parameters: readonly unknown[]) => { readonly changes: number };
}

interface Prepared {
  readonly statement: Statement;
  readonly isReader: boolean;
}

export interface Database {
  readonly prepare: (sql: string) => Statement | Promise<Statement>;
}

/** Kysely's connection over a handle; prepared statements are kept, which halves the time of a read. */
export function connectionOf(database: Database): DatabaseConnection {
  const statements = new Map<string, Prepared>();

  async function prepare(sql: string): Promise<Prepared> {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = await database.prepare(sql);
    const prepared = { statement, isReader: statement.reader };
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    statements.set(sql, prepared);
    return prepared;
  }

  return {
    executeQuery: async <R>(compiled: CompiledQuery): Promise<QueryResult<R>> => {
      const { sql, parameters } = compiled;
      const isOne = isOfOneRow(compiled);
      // A text of its own: after `all`, `get` of the same statement answers by the parameters before (libsql 0.5).
      const { statement, isReader } = await prepare(isOne ? `${sql} ` : sql);
      if (!isReader) return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
      const rows = isOne ? firstRow(statement.get(parameters)) : await statement.all(parameters);
      if (!areRows<R>(rows)) throw new Error("libsql answered something other than rows");
      return { rows };
    },
    streamQuery: () => {
      throw new Error("streaming is not used");
    },
  };
}

/** A `select … limit 1` needs no thread of its own, which costs more than its row. */
function isOfOneRow({ query }: CompiledQuery): boolean {
  const limit = query.kind === "SelectQueryNode" ? query.limit?.limit : undefined;
  return limit !== undefined && ValueNode.is(limit) && limit.value === 1;
}

/** What `get` answered, without the time that it took, which libsql puts among the columns. */
function firstRow(answer: unknown): readonly unknown[] {
  if (typeof answer !== "object" || answer === null) return [];
  const { _metadata, ...row }: { readonly _metadata?: unknown } = answer;
  return [row];
}

/** The row type follows from the statement Kysely typed; here it can only be named. */
function areRows<R>(rows: unknown): rows is R[] {
  return Array.isArray(rows);
}
