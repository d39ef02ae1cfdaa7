import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../store/store.ts";
import { testEngines, type TestStore } from "../../store/testing/test-engines.ts";
import { createTestAppliance, type TestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient, type Answer, type TestClient } from "../testing/test-client.ts";

const ID = "1001";

describe.each(testEngines)("a confirmation with a token that nobody was given ($engine)", ({ open }) => {
  let opened: TestStore;
  let appliance: TestAppliance;
  let olivia: TestClient;
  /** The transactions that were begun, by name. */
  let begun: string[];
  beforeEach(async () => {
    opened = await open();
    begun = [];
    const transaction: Store["transaction"] = (name, work) => {
      begun.push(name);
      return opened.store.transaction(name, work);
    };
    appliance = await createTestAppliance({ store: { ...opened.store, transaction } });
    olivia = await signIn(testClient(appliance.handle), "olivia");
  });
  afterEach(() => opened.close());

  const invent = (count: number) => confirmEnrollment(olivia, ID, `invented ${count}`, "123456");
  async function spend(): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let count = 0; count < 61; count += 1) answers.push(await invent(count));
    return answers;
  }

  test("is refused before anything waits for the user's row", async () => {
    await startEnrollment(olivia, ID);
    begun = [];
    expect((await invent(1)).problem).toBe("enrollment-unknown");
    expect(begun).toEqual(["unknownToken"]);
  });

  test("is refused sixty times, then once more a minute, and counts no further", async () => {
    const answers = await spend();
    expect(answers.slice(0, 60).map(({ problem }) => problem)).toEqual(
      Array.from({ length: 60 }, () => "enrollment-unknown"),
    );
    expect([answers[60]?.status, answers[60]?.problem]).toEqual([429, "too-many-attempts"]);
    expect(answers[60]?.headers.get("retry-after")).toBe("60");
    begun = [];
    await invent(61);
    expect(begun).toEqual([]);
    appliance.clock.advance(60_000);
    expect((await invent(62)).problem).toBe("enrollment-unknown");
    expect((await invent(63)).problem).toBe("too-many-attempts");
  });

  test("keeps the token of an enrollment from nothing", async () => {
    const { secretKey, token } = await startEnrollment(olivia, ID);
    await spend();
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await confirmEnrollment(olivia, ID, token, code)).status).toBe(204);
    expect((await confirmEnrollment(olivia, ID, token, code)).problem).toBe("enrollment-finished");
  });
});
