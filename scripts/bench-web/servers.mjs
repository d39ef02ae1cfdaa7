// The app and the floor, each on a server of its own: same server, same build, other files.
import { join } from "node:path";
import { build, loadConfigFromFile } from "vite";
import { call, PASSWORD, startServer, tokenOf } from "../bench-server/client.mjs";

/** Built exactly as the app is: same plugins, same minifier. */
async function buildFloor(outDir) {
  const ours = await loadConfigFromFile({ command: "build", mode: "production" });
  await build({
    ...ours?.config,
    root: join("scripts", "bench-web", "floor"),
    configFile: false,
    logLevel: "error",
    build: { ...ours?.config.build, outDir, emptyOutDir: true },
  });
  return outDir;
}

async function serve(port, scratch, staticDir) {
  const child = await startServer(port, join(scratch, String(port)), {
    STATIC_DIR: staticDir,
    APP_CONFIG: join("public", "config.json"),
  });
  const token = await tokenOf(port, "administrator", PASSWORD);
  let people = 0;
  return {
    port,
    child,
    /** A person of his own for every visit, so that none meets what another left. */
    person: async () => {
      people += 1;
      const person = { name: `bench${String(people)}`, password: PASSWORD };
      const answer = await call(undefined, port, {
        method: "POST",
        path: "/api/v1/users",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify({ ...person, description: "" }),
      });
      if (answer.status !== 200) throw new Error(`create: ${String(answer.status)} ${answer.text}`);
      return person;
    },
  };
}

/** Starts both on loopback ports. */
export async function startServers(scratch) {
  const floor = await buildFloor(join(scratch, "floor"));
  return {
    ours: await serve(18_090, scratch, process.env["DIST_DIR"] ?? "dist"),
    floor: await serve(18_091, scratch, floor),
  };
}
