// The app and the floor, each on a server of its own: same server, same build, other files.
import { join } from "node:path";
import { build, loadConfigFromFile } from "vite";
import { call, PASSWORD, startServer, tokenOf } from "../bench-server/client.mjs";
import { freePort } from "../free-port.mjs";

/** Built as the app is, with the same minifier and plugins but the one that paints our form. */
async function buildFloor(outDir) {
  const ours = await loadConfigFromFile({ command: "build", mode: "production" });
  await build({
    ...ours?.config,
    plugins: ours?.config.plugins?.flat().filter((plugin) => plugin?.name !== "first-paint"),
    root: join("scripts", "bench-web", "floor"),
    configFile: false,
    logLevel: "error",
    build: { ...ours?.config.build, outDir, emptyOutDir: true },
  });
  return outDir;
}

async function serve(scratch, staticDir) {
  const port = await freePort();
  const child = await startServer(port, {
    STATIC_DIR: staticDir,
    DATA_DIR: join(scratch, String(port)),
    APP_CONFIG: join("public", "config.json"),
  });
  const token = await tokenOf(port, "administrator", PASSWORD);
  let people = 0;
  return {
    port,
    child,
    /** A new person for every visit, so that none meets what another left. */
    person: async () => {
      people += 1;
      const person = { name: `person-${String(people).padStart(5, "0")}`, password: PASSWORD };
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
  const built = await buildFloor(join(scratch, "floor"));
  const ours = await serve(scratch, process.env["DIST_DIR"] ?? "dist");
  const floor = await serve(scratch, built);
  const { text } = await call(undefined, floor.port, { path: "/index.html" });
  // Its title is the system's, as the server writes it.
  if (!text.includes(`<div id="root"><h1>Sign in</h1></div>`)) throw new Error("the floor is not served");
  return { ours, floor };
}
