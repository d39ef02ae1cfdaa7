import type { PoolClient } from "pg";

const MOST_NAMES = 300;

/** Names of statements by their text, the same on every connection. */
const names = new Map<string, string>();

/**
 * Lets a connection keep the plans of statements that have values: PostgreSQL parses and plans a named statement once a
 * connection instead of with every call. Kysely has no option for it, so the name is added on the way to pg.
 */
export function keepPlans(client: PoolClient): void {
  const query = client.query.bind(client);
  Reflect.set(client, "query", (text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === "string" && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    const args = name === null ? [text, values] : [{ name, text, values }];
    return Reflect.apply(query, client, [...args, ...rest]);
  });
}

/** Null when too many are named already: a connection keeps each of them until it ends. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known ?? null;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
