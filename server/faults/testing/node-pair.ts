import { join } from "node:path";
import { makeFolder } from "../../start/testing/child-server.ts";
import { postgresSchema } from "../../store/testing/postgres-schema.ts";
import { startRealServer, type RealServer } from "./real-server.ts";

export interface NodePair {
  readonly databaseUrl: string;
  /** The two servers; replaced when one is started again. */
  readonly nodes: [RealServer, RealServer];
  /** Ends a node by this signal and starts it again. */
  readonly restart: (index: 0 | 1, signal: "SIGKILL" | "SIGTERM") => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Two processes on one empty PostgreSQL schema with one key file, started at the same moment. */
export async function startNodePair(main: string, url: string): Promise<NodePair> {
  const folder = makeFolder();
  const { databaseUrl, drop } = await postgresSchema(url);
  const variables = { DATABASE_URL: databaseUrl, ENCRYPTION_KEY_FILE: join(folder.dir, "key") };
  const start = () => startRealServer(main, variables);
  const nodes: [RealServer, RealServer] = await Promise.all([start(), start()]);
  return {
    databaseUrl,
    nodes,
    restart: async (index, signal) => {
      nodes[index].child.kill(signal);
      await nodes[index].child.ended;
      await nodes[index].remove();
      nodes[index] = await start();
    },
    close: async () => {
      for (const node of nodes) await node.remove();
      await drop();
      folder.remove();
    },
  };
}
