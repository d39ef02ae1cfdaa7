import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../store/store.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestStore } from "../../store/testing/test-engines.ts";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll } from "../testing/enroll.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { TestClient } from "../testing/test-client.ts";

describe.each(testEngines)("users read at the same time ($engine)", (engine) => {
  let opened: TestStore;
  let appliance: TestAppliance;
  let failing: boolean;
  let stranger: TestClient;
  let admin: TestClient;
  let olivia: TestClient;

  beforeEach(async () => {
    opened = await engine.open();
    failing = false;
    const read: Store["read"] = (work) =>
      opened.store.read((db) => (failing ? Promise.reject(new Error("gone")) : work(db)));
    appliance = await createTestAppliance({ store: { ...opened.store, read } });
    stranger = testClient(appliance.handle);
    admin = await signIn(stranger, "administrator");
    olivia = await signIn(stranger, "olivia");
  });
  afterEach(() => opened.close());

  const asked = (client: TestClient, id: string) => client.send("GET", `/api/v8.1/users/${id}`);

  test("are each answered for their own token", async () => {
    const ended = await signIn(testClient(appliance.handle), "ravi");
    await ended.send("DELETE", "/api/oauth2/token");
    const answers = await Promise.all([
      asked(admin, "1002"),
      asked(olivia, "1001"),
      asked(olivia, "1002"),
      asked(admin, "9999"),
      asked(ended, "1001"),
      asked(admin, "1001"),
      asked(olivia, "1001"),
      asked(stranger.withToken("no-such-token"), "1001"),
      asked(stranger, "1001"),
      asked(admin, "1000"),
    ]);
    expect(answers.map((answer) => answer.body["name"] ?? answer.problem)).toEqual([
      "ravi",
      "olivia",
      "not-allowed",
      "user-gone",
      "session-ended",
      "olivia",
      "olivia",
      "session-ended",
      "session-ended",
      "administrator",
    ]);
  });

  test("with the state of MFA as it is then, not as it was at the read before", async () => {
    const before = await asked(admin, "1001");
    await enroll(olivia, "1001", appliance.clock);
    const after = await Promise.all([asked(admin, "1001"), asked(admin, "1002")]);
    expect([before, ...after].map((answer) => answer.body["mfaEnabled"])).toEqual([false, true, false]);
  });

  test("two hundred are each answered", async () => {
    const ids = Array.from({ length: 200 }, (_, index) => String(1000 + (index % 7)));
    const answers = await Promise.all(ids.map((id) => asked(admin, id)));
    expect(answers.map((answer) => answer.body["id"])).toEqual(ids);
  });

  test("a store that fails refuses everyone who asks meanwhile, and nobody after it", async () => {
    failing = true;
    const refused = await Promise.all([asked(admin, "1001"), asked(olivia, "1001")]);
    expect(refused.map((answer) => answer.status)).toEqual([503, 503]);
    failing = false;
    expect((await asked(olivia, "1001")).status).toBe(200);
  });
});
