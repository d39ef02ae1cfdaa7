import { expect, test } from "vitest";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { openStore } from "../../store/open-store.ts";

test("a call that is only passed on costs no statement of the guard", async () => {
  const opened = await openStore({ memory: true });
  let statements = 0;
  const store: typeof opened = {
    ...opened,
    read: (work) => opened.read((db) => ((statements += 1), work(db))),
    transaction: (name, work) => opened.transaction(name, (tx) => ((statements += 1), work(tx))),
  };
  const standIn = await startStandIn("8.1", { guard: { store, policy: defaultPolicy } });
  const admin = await signIn(testClient(httpHandler(standIn.url)), "administrator");
  expect(statements).toBeGreaterThan(0);
  statements = 0;
  for (const path of ["/api/v8.1/users", "/api/v8.1/users/1001", "/api/v8.1/users/1001"])
    expect((await admin.send("GET", path)).status).toBe(200);
  expect(statements).toBe(0);
  await standIn.close();
  await opened.close();
});
