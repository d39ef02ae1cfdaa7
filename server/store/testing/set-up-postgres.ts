import { startPostgres } from "../../../scripts/postgres.mjs";

/** A PostgreSQL for this run, where nobody gave it one. */
export async function setup(): Promise<() => void> {
  if (process.env["TEST_DATABASE_URL"] !== undefined) return () => {};
  const { url, stop } = await startPostgres();
  process.env["TEST_DATABASE_URL"] = url;
  return stop;
}
