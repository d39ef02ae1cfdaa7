import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../store/store.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestAppliance, type TestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";
import { perTest } from "../../testing/per-test.ts";

const ID = "1001";

describe.each(testEngines)("a confirmation with a token that nobody was given ($engine)", ({ open }) => {
  let appliance: TestAppliance;
  let olivia: TestClient;
  /** The transactions that were begun, by name. */
  let begun: string[];
  const opened = perTest(() => open());
  beforeEach(async () => {
    begun = [];
    const transaction: Store["transaction"] = (name, work) => {
      begun.push(name);
      return opened.store.transaction(name, work);
    };
    appliance = await createTestAppliance({ store: { ...opened.store, transaction } });
    olivia = await signIn(testClient(appliance.handle), "olivia");
  });

  const invent = (count: number) => confirmEnrollment(olivia, ID, `invented ${count}`, "123456");

  test("is refused before anything waits for the user's row", async () => {
    await startEnrollment(olivia, ID);
    begun = [];
    expect((await invent(1)).problem).toBe("enrollment-unknown");
    expect(begun).toEqual([]);
  });

  test("keeps the token of an enrollment from nothing", async () => {
    const { secretKey, token } = await startEnrollment(olivia, ID);
    for (let count = 0; count < 60; count += 1) await invent(count);
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await confirmEnrollment(olivia, ID, token, code)).status).toBe(204);
    expect((await confirmEnrollment(olivia, ID, token, code)).problem).toBe("enrollment-finished");
  });
});
