// `npm start`: the built server, as a trial on this computer unless it is told otherwise. The built server by itself makes no
// demo accounts.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isTrial } from "./is-trial.mjs";

if (isTrial(process.env)) {
  process.env["DEMO"] = "true";
  if (!existsSync(join(process.env["DATA_DIR"] || "./data", "appliance.db")))
    process.stdout.write(
      "This is a trial: DEMO=true adds demo accounts. DEMO=false makes the administrator alone.\n",
    );
}
await import("../server.js");
