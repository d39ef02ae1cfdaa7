import { describe, expect, test } from "vitest";
import { createAppliance } from "../../appliance/create-appliance.ts";
import { signIn, signInToAws } from "../../appliance/testing/sign-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { guardedProduct } from "../testing/guarded-stand-in.ts";

const CONSOLE = "/api/v8.1/users";
const DAY_MS = 24 * 3_600_000;
const QUARTER_MS = 15 * 60_000;
const password = "a long enough password";

const products = [
  ["8.1", CONSOLE, "1001", signIn],
  ["aws", "/api/v1/users", "olivia", signInToAws],
] as const;

/** A gateway before a product whose console anybody may use who administers there. */
async function bench(product: (typeof products)[number][0], knowsPeople = true) {
  const policy = policyOf({ approval: "always" });
  const { client, appliance } = await guardedProduct(product, { policy, knowsPeople });
  const enter = product === "aws" ? signInToAws : signIn;
  const itself = testClient(createAppliance(appliance.parts).handle);
  const { clock } = appliance;
  return {
    clock,
    enter: (name: string, given?: string) => enter(client, name, given),
    atConsole: async (method: string, path: string, json?: object) => {
      const admin = await signIn(itself, "administrator");
      const done = await admin.send(method, `${CONSOLE}${path}`, json === undefined ? {} : { json });
      expect(done.status).toBeLessThan(300);
    },
    /** The whole list is read, when it is time. */
    readsAll: async (client_: TestClient) =>
      expect.poll(async () => (await client_.send("GET", "/api/guard/users")).status).toBe(200),
  };
}

describe.each(products)("an approval, in front of %s,", (product, users, olivia) => {
  const ask = async (admin: TestClient) =>
    textMember(await openCaseOf(admin, { intent: "turnOff", userId: olivia }), "id");
  const approve = async (who: TestClient, id: string) =>
    (await who.send("POST", `/api/guard/cases/${id}/approve`)).problem ?? "approved";
  const use = async (admin: TestClient, id: string) =>
    (await admin.send("POST", `${users}/${olivia}/disableMfa`, underCase(id))).body["caseState"];

  test("ends with the reading that misses who gave it", async () => {
    const { enter, atConsole, clock, readsAll } = await bench(product);
    await readsAll(await enter("administrator"));
    clock.advance(QUARTER_MS);
    const id = await ask(await enter("administrator"));
    expect(await approve(await enter("ada"), id)).toBe("approved");
    await atConsole("DELETE", "/1004");
    await readsAll(await enter("administrator"));
    expect(await use(await enter("administrator"), id)).toBe("waiting");
  });

  test("counts at once of people in the first whole reading, and of a new administrator after a day", async () => {
    const { enter, atConsole, clock, readsAll } = await bench(product, false);
    const admin = await enter("administrator");
    const ada = await enter("ada");
    const first = await ask(admin);
    expect(await approve(ada, first)).toBe("not-allowed");
    await readsAll(admin);
    expect(await approve(ada, first)).toBe("approved");
    await atConsole("POST", "", { name: "newcomer", password, role: "PortalAdmin" });
    clock.advance(QUARTER_MS);
    await readsAll(await enter("administrator"));
    const newcomer = await enter("newcomer", password);
    expect(await approve(newcomer, await ask(await enter("administrator")))).toBe("not-allowed");
    clock.advance(DAY_MS - 1);
    const early = await ask(await enter("administrator"));
    expect(await approve(await enter("newcomer", password), early)).toBe("not-allowed");
    clock.advance(1);
    expect(await approve(await enter("newcomer", password), early)).toBe("approved");
  });
});
