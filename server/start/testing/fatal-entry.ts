// A process that fails as FAULT says, for the test of what catches it.
import { createLog } from "../create-log.ts";
import { guardProcess } from "../process-life.ts";

guardProcess(createLog("info"), (code) => process.exit(code));
const fail = (): void => {
  throw new Error("a fault of the test");
};
if (process.env["FAULT"] === "rejection") void Promise.resolve().then(fail);
else setTimeout(fail, 1);
setTimeout(() => process.stdout.write("ready at nowhere\n"), 100);
setTimeout(() => process.exit(0), 200);
