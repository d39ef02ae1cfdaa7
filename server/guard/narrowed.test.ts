import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import type { SendInit } from "../appliance/testing/test-client.ts";
import { TEST_DEMO_PASSWORD } from "../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../appliance/testing/http-handler.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { startStandIn } from "../appliance/testing/start-stand-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { openStore } from "../store/open-store.ts";
import { azurePlaces, places, recordOf } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

/** Administrators of the appliance all of them; the policy says what they may do. */
const narrowed = {
  helpDesk: { roles: { helpDesk: { users: ["ad*"] } } },
  self: { roles: { self: { users: ["ada"] } } },
};

describe.each(azurePlaces)("somebody whom the policy narrows, on %s", (_, open) => {
  let place: Place;
  afterEach(() => place.close());

  describe.each(Object.entries(narrowed))("to %s", (_role, policy) => {
    const send = async (method: string, path: string, init: SendInit = {}) => {
      const { status, problem } = await (
        await place.signIn("ada")
      ).send(method, `${place.users}${path}`, init);
      return problem ?? status;
    };

    test.each([
      ["a description", { description: "hello" }],
      ["a password", { password: "a long enough password" }],
      ["a name", { name: "olivia2" }],
      ["a role", { role: "PortalAdmin" }],
      ["nothing", {}],
    ])("gives nobody else %s", async (_what, json) => {
      place = await open(policyOf(policy));
      expect(await send("PUT", `/${place.keyOf("olivia")}`, { json })).toBe("not-allowed");
      expect(await send("PUT", "/4711", { json })).toBe("not-allowed");
    });

    test.each([
      ["name, which the policy may go by", { name: "zoe" }],
      ["role", { role: "PortalOperator" }],
    ])("doesn't change their own %s", async (_what, json) => {
      place = await open(policyOf(policy));
      expect(await send("PUT", `/${place.keyOf("ada")}`, { json })).toBe("not-allowed");
      expect((await (await place.signIn("ada")).send("GET", "/api/guard/policy")).body["role"]).toBe(_role);
    });

    test.each([
      ["description", { description: "hello" }],
      ["password", { password: TEST_DEMO_PASSWORD }],
    ])("changes their own %s", async (_what, json) => {
      place = await open(policyOf(policy));
      expect(await send("PUT", `/${place.keyOf("ada")}`, { json })).toBe(200);
    });

    test("makes and deletes nobody", async () => {
      place = await open(policyOf(policy));
      const json = { name: "zoe", password: "a long enough password", role: "ReadOnlyUser" };
      expect(await send("POST", "", { json })).toBe("not-allowed");
      for (const userName of ["olivia", "ada"])
        expect(await send("DELETE", `/${place.keyOf(userName)}`)).toBe("not-allowed");
    });
  });

  test("an administrator gives anybody a description, without a case, on record", async () => {
    place = await open(policyOf({}));
    const admin = await place.signIn("administrator");
    place.advance(301_000);
    const answer = await admin.send("PUT", `${place.users}/1001`, { json: { description: "hello" } });
    expect([answer.status, answer.body["description"]]).toEqual([200, "hello"]);
    expect((await recordOf(place)).at(-1)).toBe("edit-user done description olivia");
  });
});

describe.each(azurePlaces)("somebody whom the policy keeps to themselves, on %s", (_, open) => {
  let place: Place;
  afterEach(() => place.close());

  test.each(["v8.1", "v6"])("reads themselves and nobody else, in %s", async (version) => {
    place = await open(policyOf(narrowed.self));
    const ada = await place.signIn("ada");
    const users = place.users.replace("v8.1", version);
    const own = `${users}/${place.keyOf("ada")}`;
    const alone = await ada.send("GET", own);
    expect([alone.status, alone.body["name"]]).toEqual([200, "ada"]);
    for (const key of [place.keyOf("olivia"), "4711", "01001"])
      expect((await ada.send("GET", `${users}/${key}`)).problem, key).toBe("not-allowed");
    const read = async (query: string) => (await ada.send("GET", `${users}${query}`)).body;
    const page = await read("");
    expect([page["totalCount"], page["results"]]).toEqual([1, [alone.body]]);
    expect(Object.keys(Object(page["_links"]))).toEqual(["self"]);
    for (const [query, total, results] of [
      ["?NameFilter=ada", 1, 1],
      ["?nameFILTER=AD&Limit=1", 1, 1],
      ["?NameFilter=olivia", 0, 0],
      ["?Offset=1", 1, 0],
      ["?Limit=0", 1, 0],
    ] as const) {
      const found = await read(query);
      expect([query, found["totalCount"], found["results"]]).toEqual([
        query,
        total,
        results === 0 ? [] : [alone.body],
      ]);
    }
  });

  test("is nobody else's matter: the help desk reads everybody", async () => {
    place = await open(policyOf(narrowed.helpDesk));
    const ada = await place.signIn("ada");
    expect((await ada.send("GET", `${place.users}/${place.keyOf("olivia")}`)).status).toBe(200);
    expect((await ada.send("GET", place.users)).body["totalCount"]).toBeGreaterThan(1);
  });
});

test("somebody whom the policy keeps to themselves reads nobody else of the AWS product", async () => {
  const place = await places["the gateway in front of the AWS product"](policyOf(narrowed.self));
  const ada = await place.signIn("ada");
  const read = async (path: string) => {
    const { status, problem } = await ada.send("GET", `${place.users}${path}`);
    return problem ?? status;
  };
  expect([await read("/ada"), await read("/%61da")]).toEqual([200, 200]);
  for (const path of ["", "?SearchPattern=ada", "/olivia", "/nobody"])
    expect(await read(path), path).toBe("not-allowed");
  await place.close();
});

test.each(["1.0", "4.0"] as const)(
  "somebody whom the policy keeps to themselves reads nobody else of %s, which tells no roles",
  async (product) => {
    const store = await openStore({ memory: true });
    const standIn = await startStandIn(product, { guard: { store, policy: policyOf(narrowed.self) } });
    const ada = await signIn(testClient(httpHandler(standIn.url)), "ada");
    const users = "/api/" + (product === "1.0" ? "v1" : "v4") + "/users";
    const alone = await ada.send("GET", `${users}/1004`);
    expect([alone.status, alone.body["name"]]).toEqual([200, "ada"]);
    const page = (await ada.send("GET", `${users}?Limit=1`)).body;
    // No `next` either, which would tell that there are others.
    expect([page["totalCount"], page["results"], Object.keys(Object(page["_links"]))]).toEqual([
      1,
      [alone.body],
      ["self"],
    ]);
    expect((await ada.send("GET", `${users}/1001`)).problem).toBe("not-allowed");
    await standIn.close();
    await store.close();
  },
);

test.each(azurePlaces)(
  "the account of a script gives itself no other name: under that it would decide (%s)",
  async (_, open) => {
    const place = await open(policyOf({ exemptUsers: ["ada"] }));
    onTestFinished(place.close);
    const script = await place.signIn("ada");
    const json = { name: "somebody" };
    expect((await script.send("PUT", `${place.users}/${place.keyOf("ada")}`, { json })).problem).toBe(
      "conflict",
    );
  },
);
