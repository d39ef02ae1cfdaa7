import { acceptScenarios } from "./accept-scenarios.ts";
import type { CrashScenario } from "./crash-scenario.ts";
import { enableScenarios } from "./enable-scenarios.ts";
import { grantScenarios } from "./grant-scenarios.ts";

/** Every committing call: enable, accept, disable, the mfa grant by both kinds of code, refresh. */
export const crashScenarios: readonly CrashScenario[] = [
  ...enableScenarios,
  ...acceptScenarios,
  ...grantScenarios,
];
