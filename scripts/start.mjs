// `npm start`: the built server, as a trial on this computer unless it is told otherwise. The built server by itself makes no
// demo accounts (security rule 51).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Whether this start is a trial: nobody decided about demo accounts, and nobody else can reach the server. */
export function isTrial({ DEMO = "", HOST = "", DATABASE_URL = "", APPLIANCE_URL = "" }) {
  const loopback = ["", "localhost", "::1"].includes(HOST) || /^127(\.\d{1,3}){3}$/.test(HOST);
  return DEMO === "" && loopback && DATABASE_URL === "" && APPLIANCE_URL === "";
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (isTrial(process.env)) {
    process.env["DEMO"] = "true";
    if (!existsSync(join(process.env["DATA_DIR"] || "./data", "appliance.db")))
      process.stdout.write(
        "This is a trial: DEMO=true adds demo accounts. DEMO=false makes the administrator alone.\n",
      );
  }
  await import("../server.js");
}
