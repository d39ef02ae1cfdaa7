import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";

/** One call that is cut off by kill -9, with what must hold after the restart. */
export interface CrashScenario {
  readonly name: string;
  /** Brings the data into the state before the call; what it returns is the client's memory. */
  readonly prepare: (appliance: TestAppliance) => Promise<CrashedCall>;
}

export interface CrashedCall {
  readonly act: (client: TestClient) => Promise<Answer>;
  /**
   * Looks at the restarted appliance.
   * @param answer what the client saw; null when the connection broke
   * @returns broken promises, in words
   */
  readonly check: (
    appliance: TestAppliance,
    client: TestClient,
    answer: Answer | null,
  ) => Promise<readonly string[]>;
}
