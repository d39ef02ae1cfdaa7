import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { createTestAppliance, type TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient, type TestClient } from "../testing/test-client.ts";

const ID = "1001";
const USER = `/api/v8.1/users/${ID}`;

let appliance: TestAppliance;
let people: Readonly<Record<"olivia" | "administrator", TestClient>>;
/** Comes between the first look of a call and its transaction. */
let meanwhile: { readonly name: string; readonly change: () => Promise<unknown> } | null;

beforeEach(async () => {
  const store = await openStore({ memory: true });
  const transaction: Store["transaction"] = async (name, work) => {
    if (name === meanwhile?.name) {
      const { change } = meanwhile;
      meanwhile = null;
      await change();
    }
    return store.transaction(name, work);
  };
  meanwhile = null;
  appliance = await createTestAppliance({ store: { ...store, transaction } });
  const [olivia, administrator] = [testClient(appliance.handle), testClient(appliance.handle)];
  people = {
    olivia: await signIn(olivia, "olivia"),
    administrator: await signIn(administrator, "administrator"),
  };
});
afterEach(() => appliance.close());

const changes = {
  "the user is deleted": () => people.administrator.send("DELETE", USER),
  "the agent signs out": () => people.administrator.send("DELETE", "/api/oauth2/token"),
  "the agent loses the role": () =>
    appliance.parts.store.transaction("demote", (tx) =>
      tx.updateTable("users").set({ role: "ReadOnlyUser" }).execute(),
    ),
  "another set-up begins": () => startEnrollment(people.olivia, ID),
  "another set-up ends": () => enroll(people.olivia, ID, appliance.clock),
};

test.each([
  ["acceptMfa", "olivia", "another set-up begins", "enrollment-superseded"],
  ["enableMfa", "olivia", "another set-up ends", "already-enabled"],
  ...(["acceptMfa", "enableMfa", "disableMfa"] as const).flatMap((name) => [
    [name, "olivia", "the user is deleted", "session-ended"] as const,
    [name, "administrator", "the user is deleted", "user-gone"] as const,
    [name, "administrator", "the agent signs out", "session-ended"] as const,
    [name, "administrator", "the agent loses the role", "not-allowed"] as const,
  ]),
] as const)("%s of %s is refused where meanwhile %s: %s", async (name, who, what, problem) => {
  const { secretKey, token } = await startEnrollment(people[who], ID);
  const json = { code: oracleCode(secretKey, appliance.clock.now()), token };
  meanwhile = { name, change: changes[what] };
  const answer = await people[who].send("POST", `${USER}/${name}`, name === "acceptMfa" ? { json } : {});
  expect(answer.problem).toBe(problem);
});
