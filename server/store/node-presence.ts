import { Client } from "pg";

/** Any number, the same for all nodes: the first half of the advisory locks by which nodes know of each other. */
const CLASS = 725_530_002;

/** Milliseconds until a lost connection is tried again. */
const AGAIN = 5_000;

const schemaKey = "hashtext(coalesce(current_schema(), ''))";
/** Of commands that work beside the nodes: they are no nodes. */
const commandKey = "hashtext(coalesce(current_schema(), '') || ':commands')";

/**
 * Tells other processes that a node runs on this PostgreSQL, by a shared lock that the database gives up with the node's
 * connection, however it ends. Restoring and rotating look for it.
 * @returns a function that ends it
 * @throws Error with a plain message while a backup is being restored or the key rotated
 */
export async function announceNode(
  databaseUrl: string,
  onError: (error: Error) => void,
): Promise<() => Promise<void>> {
  let ended = false;
  let client = await hold();
  let timer: NodeJS.Timeout | undefined;

  async function hold(): Promise<Client> {
    const fresh = clientOf(databaseUrl);
    fresh.on("error", (error) => {
      onError(error);
      again();
    });
    await fresh.connect();
    const query = `select pg_try_advisory_lock_shared(${CLASS}, ${schemaKey}) as got`;
    const { rows } = await fresh.query<{ got: boolean }>(query);
    if (rows[0]?.got !== true) {
      await fresh.end();
      throw new Error(
        "A backup is being restored into this database, or its key is being rotated. Start the server when that has ended.",
      );
    }
    return fresh;
  }

  function again(): void {
    if (ended) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      hold().then(
        (fresh) => (client = fresh),
        () => again(),
      );
    }, AGAIN);
    timer.unref();
  }

  return async () => {
    ended = true;
    clearTimeout(timer);
    await client.end().catch(() => undefined);
  };
}

/**
 * Does work on a database while no node may start on it.
 * @param work is given a condition of SQL that is true as long as that holds, for programs that outlive this process
 * @throws Error with a plain message when one runs
 */
export function whileNoNodeRuns<T>(
  databaseUrl: string,
  work: (stillAlone: string) => Promise<T>,
): Promise<T> {
  return withClient(databaseUrl, async (client) => {
    const query = `select pg_try_advisory_lock(${CLASS}, ${schemaKey}) as got, pg_backend_pid() as pid`;
    const { rows } = await client.query<{ got: boolean; pid: number }>(query);
    if (rows[0]?.got !== true) throw new Error("Servers run on this database. Stop all of them first.");
    if (!(await takes(client, `pg_try_advisory_lock(${CLASS}, ${commandKey})`)))
      throw new Error("A command is at work on this database. Run this one again when that has ended.");
    return work(stillAlone(rows[0].pid));
  });
}

/**
 * Does the work of a command while no backup is restored and no key rotated: either could undo what the command says is done.
 * @throws Error with a plain message while one is
 */
export function whileNoRestore<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  return withClient(databaseUrl, async (client) => {
    if (!(await takes(client, `pg_try_advisory_lock_shared(${CLASS}, ${commandKey})`)))
      throw new Error(
        "A backup is being restored into this database, or its key is being rotated. Nothing was changed. Run the command again when that has ended.",
      );
    return work();
  });
}

async function takes(client: Client, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`select ${lock} as got`);
  return rows[0]?.got === true;
}

function stillAlone(pid: number): string {
  return `exists (select from pg_locks where locktype = 'advisory' and granted and mode = 'ExclusiveLock'
    and classid = ${CLASS} and pid = ${pid})`;
}

async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = clientOf(databaseUrl);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function clientOf(databaseUrl: string): Client {
  return new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: "mfa-enrollment",
  });
}
