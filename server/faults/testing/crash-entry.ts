// The process of the crash suite: the real appliance on a real store, that kills itself at the fail point it is told.
// Nothing but the suites' own build reaches this file: production opens the store without fail points.
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { listen } from "../../http/listen.ts";
import { openStore } from "../../store/open-store.ts";
import { openCrashKeyRing } from "./crash-place.ts";

const {
  DATA_DIR: dataDir = "",
  DATABASE_URL: databaseUrl,
  FAIL_POINT,
  START_TIME,
  KEY_FILE = "",
} = process.env;

const store = await openStore(databaseUrl === undefined ? { dataDir } : { databaseUrl }, {
  failPoint: (name) => {
    if (name === FAIL_POINT) process.kill(process.pid, "SIGKILL");
  },
});
const keyRing = openCrashKeyRing(KEY_FILE);
const { handle } = await createTestAppliance({ store, keyRing, clock: fakeClock(Number(START_TIME)) });
const { url } = await listen(handle, { port: 0, host: "127.0.0.1" });
process.stdout.write(`ready at ${url}\n`);
