import { describe, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { newestOf, routesOfProduct, type ProductVersion } from "../../appliance/testing/product-versions.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf } from "../../guard/testing/open-case.ts";
import { makeUser } from "../../guard/testing/people.ts";
import { azurePlaces, recordOf } from "../../guard/testing/places.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { routes } from "../../routes.ts";
import { guardedStandIn } from "../testing/guarded-stand-in.ts";
import { perTest } from "../../testing/per-test.ts";

const CASES = "/api/guard/cases";
const reads = (id: string) => [
  CASES,
  `${CASES}/${id}`,
  "/api/guard/audit",
  "/api/guard/audit/export",
  "/api/guard/users",
  "/api/guard/users/export",
  "/api/guard/policy",
];
const ended = { status: 401, problem: "session-ended" };

async function waitingCase(client: TestClient, userId: string): Promise<string> {
  const opened = await openCaseOf(client, { intent: "turnOff", userId });
  expect(opened.body["state"]).toBe("waiting");
  return textMember(opened, "id");
}
const stateOf = async (client: TestClient, id: string) =>
  (await client.send("GET", `${CASES}/${id}`)).body["state"];

describe.each(azurePlaces)("a token that has ended, on %s", (_, open) => {
  const place = perTest(() => open(policyOf({})));
  const admin = perTest(() => place.signIn("administrator"));

  test.each([
    ["deleted", "DELETE", undefined],
    ["no administrator any more", "PUT", { role: "ReadOnlyUser" }],
    ["given a new password", "PUT", { password: "another long password" }],
    ["given a new name", "PUT", { name: "somebody-else" }],
  ])("does and reads nothing: they were %s", async (_how, method, json) => {
    const made = await makeUser(place, "third-admin", "PortalAdmin");
    const third = await made.signIn();
    const id = await waitingCase(admin, place.keyOf("ada"));
    const own = textMember(await openCaseOf(third, { intent: "setUp", userId: place.keyOf("olivia") }), "id");
    expect((await place.atConsole(method, `${place.users}/${made.id}`, json)).status).toBeLessThan(300);
    const before = await recordOf(place);
    for (const [to, body] of [
      [`${CASES}/${id}/approve`, undefined],
      [`${CASES}/${id}/decline`, undefined],
      [`${CASES}/${own}/resume`, undefined],
      [`${CASES}/${own}/end`, { outcome: "done" }],
      [CASES, { intent: "setUp", userId: place.keyOf("ravi"), ticket: "T-2" }],
    ] as const)
      expect(await third.send("POST", to, body === undefined ? {} : { json: body })).toMatchObject(ended);
    for (const to of reads(own)) expect(await third.send("GET", to)).toMatchObject(ended);
    expect(await recordOf(place)).toEqual(before);
    expect(await stateOf(admin, id)).toBe("waiting");
  });
});

/** The guard in front of an appliance that can go away; ada's token is known to both. */
async function bench(product: ProductVersion = "8.1") {
  const appliance = await createTestAppliance({ served: routesOfProduct(product) });
  let isGone = false;
  const { client } = await guardedStandIn(product, appliance, {
    policy: policyOf({ approval: "always" }),
    handle: async (...call) => (isGone ? new Response(null, { status: 502 }) : appliance.handle(...call)),
  });
  const goAway = () => void (isGone = true);
  const admin = await signIn(client, "administrator");
  const token = textMember(await passwordGrantOf(client, "ada"), "access_token");
  const id = await waitingCase(admin, "1001");
  const direct = testClient(appliance.handle).withToken(token);
  return { appliance, client, goAway, admin, direct, id, ada: client.withToken(token) };
}

describe("what the appliance itself ended", () => {
  test("a token acts and reads no more at once", async () => {
    const { appliance, admin, client, id } = await bench();
    const signedIn = routes.filter(({ extension, rights }) => extension && rights !== "anyone");
    expect(signedIn.length).toBeGreaterThan(20);
    for (const { method, path } of signedIn) {
      const token = textMember(await passwordGrantOf(client, "ada"), "access_token");
      const ada = client.withToken(token);
      expect((await ada.send("GET", CASES)).status).toBe(200);
      const direct = testClient(appliance.handle).withToken(token);
      expect((await direct.send("DELETE", "/api/oauth2/token")).status).toBe(204);
      const init = method === "POST" ? { json: {} } : {};
      expect(await ada.send(method, path.replace("{id}", id), init), path).toMatchObject(ended);
    }
    expect(await stateOf(admin, id)).toBe("waiting");
  });

  test.each(["8.1", "4.0", "3.0", "2.0", "1.0"] as const)(
    "a role acts no more at once, though the session goes on: %s",
    async (product) => {
      const { appliance, admin, ada, direct, id } = await bench(product);
      const users = `/api/${newestOf(product)}/users`;
      expect((await ada.send("GET", "/api/guard/audit")).status).toBe(200);
      await appliance.parts.store.transaction("demote", (tx) =>
        tx.updateTable("users").set({ role: "ReadOnlyUser" }).where("id", "=", "1004").execute(),
      );
      expect((await direct.send("GET", `${users}/1004`)).status).toBe(200);
      for (const [method, path] of [
        ["POST", `${CASES}/${id}/approve`],
        ["POST", `${CASES}/${id}/decline`],
        ["POST", `${users}/1001/disableMfa`],
        ["GET", "/api/guard/audit"],
        ["GET", "/api/guard/users"],
      ] as const)
        expect(await ada.send(method, path)).toMatchObject({ status: 403, problem: "not-allowed" });
      expect((await openCaseOf(ada, { intent: "setUp", userId: "1001" })).problem).toBe("not-allowed");
      expect(await stateOf(admin, id)).toBe("waiting");
    },
  );

  test.each(["is gone", "can't read its data"])("nothing is decided while the appliance %s", async (how) => {
    const { appliance, goAway, ada, id } = await bench();
    await (how === "is gone" ? goAway() : appliance.close());
    for (const action of ["approve", "decline", "resume"]) {
      const answer = await ada.send("POST", `${CASES}/${id}/${action}`);
      expect(answer).toMatchObject({ status: 503, problem: "guard-unavailable" });
    }
    const opened = await openCaseOf(ada, { intent: "setUp", userId: "1001" });
    expect(opened).toMatchObject({ status: 503, problem: "guard-unavailable" });
    const sent = await ada.send("POST", `${CASES}/${id}/end`, { json: { outcome: "done" } });
    expect(sent).toMatchObject({ status: 503, problem: "guard-unavailable" });
  });
});
