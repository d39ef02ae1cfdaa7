import { describe, expect, onTestFinished, test } from "vitest";
import * as v from "valibot";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { routesOfProduct } from "../../appliance/testing/product-versions.ts";
import type { ProductVersion } from "../../appliance/testing/product-versions.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { givenTokens } from "./given-tokens.ts";

type Told = (user: Record<string, unknown>) => object;

const as =
  (value: unknown): Told =>
  (user) => ({ ...user, role: value });
const missing: Told = ({ id, name, mfaEnabled }) => ({ id, name, mfaEnabled });
const misspelled: Told = ({ role, ...user }) => ({ ...user, Role: role });

describe.each(testEngines)("a role that the appliance doesn't tell ($engine)", (engine) => {
  async function behind(product: ProductVersion = "8.1") {
    const { store, close } = await engine.open();
    const appliance = await createTestAppliance({ served: routesOfProduct(product) });
    let told: Told | null = null;
    let gone: readonly string[] = [];
    const handle: TestAppliance["handle"] = async (request, peer) => {
      const [, , version = "", what, id] = new URL(request.url).pathname.split("/");
      if (gone.includes(version)) return new Response(null, { status: 404 });
      const answer = await appliance.handle(request, peer);
      const isPerson = request.method === "GET" && what === "users" && id !== undefined && answer.ok;
      if (told === null || !isPerson) return answer;
      return Response.json(told(v.parse(v.record(v.string(), v.unknown()), await answer.json())));
    };
    const standIn = await startStandIn(product, {
      guard: { store, policy: policyOf({}) },
      appliance: { ...appliance, handle },
    });
    onTestFinished(async () => {
      await standIn.close();
      await appliance.close();
      await close();
    });
    const client = testClient(httpHandler(standIn.url));
    return {
      appliance,
      signIn: (name: string) => signIn(client, name),
      /** Reads everybody. */
      scan: async (by: TestClient) => expect((await by.send("GET", "/api/guard/users")).status).toBe(200),
      /** From now on, of these and nobody else. */
      tell: (how: Told, ...ids: readonly string[]) => {
        told = (user) => (ids.includes(String(user["id"])) ? how(user) : user);
        appliance.clock.advance(6_000);
      },
      /** Only its old versions are there, as while it starts. */
      starts: () => {
        gone = ["v5", "v6", "v7", "v8", "v8.1"];
        appliance.clock.advance(61_000);
      },
      demote: (name: string) =>
        appliance.parts.store.transaction("demote", (tx) =>
          tx.updateTable("users").set({ role: "PortalOperator" }).where("name", "=", name).execute(),
        ),
    };
  }
  const turnOff = async (by: TestClient, userId: string) => {
    const { body } = await openCaseOf(by, { intent: "turnOff", userId });
    return [body["state"], body["privileged"]];
  };

  test.each([
    ["missing", missing],
    ["null", as(null)],
    ["empty", as(" ")],
    ["misspelled", misspelled],
  ])("is the one that it told last: %s", async (_, told) => {
    const place = await behind();
    const ada = await place.signIn("ada");
    await place.scan(ada);
    place.tell(told, "1000", "1001");
    expect(await turnOff(ada, "1000")).toEqual(["waiting", true]);
    expect(await turnOff(ada, "1001")).toEqual(["open", false]);
  });

  test("may be an administrator's where nobody knows it, though the appliance tells roles", async () => {
    const place = await behind();
    const ada = await place.signIn("ada");
    const before = await openCaseOf(ada, { intent: "turnOff", userId: "1001" });
    expect(before.body["state"]).toBe("open");
    place.tell(missing, "1001");
    expect(await turnOff(ada, "1001")).toEqual(["waiting", true]);
    const off = () =>
      ada.send("POST", "/api/v8.1/users/1001/disableMfa", underCase(String(before.body["id"])));
    expect((await off()).body).toMatchObject({ caseState: "open" });
    // Who isn't surely an administrator any more decides and changes nothing either.
    place.tell(missing, "1004");
    expect((await ada.send("GET", "/api/guard/cases")).problem).toBe("not-allowed");
  });

  test.each([missing, as(null), as(" ")])("is the caller's own that it told last, too", async (told) => {
    const place = await behind();
    const ada = await place.signIn("ada");
    place.tell(told, "1004");
    expect((await ada.send("GET", "/api/guard/cases")).problem).toBe("not-allowed");
    await place.scan(await place.signIn("administrator"));
    place.tell(told, "1004");
    expect((await ada.send("GET", "/api/guard/cases")).status).toBe(200);
  });

  test("that nobody knows gives a caller nothing, and takes what an administrator's takes", async () => {
    const place = await behind();
    const ada = await place.signIn("ada");
    await place.scan(ada);
    place.tell(as("PortalAuditor"), "1001");
    expect(await turnOff(ada, "1001")).toEqual(["waiting", true]);
    place.tell(as("PortalAuditor"), "1004");
    expect((await ada.send("GET", "/api/guard/cases")).problem).toBe("not-allowed");
  });

  test("is remembered while an appliance that starts has only its old versions", async () => {
    const place = await behind("6.0");
    const ada = await place.signIn("ada");
    const direct = await signIn(testClient(place.appliance.handle), "ada");
    await place.scan(ada);
    const json = { name: "newcomer", description: "", password: "staple of the demo users" };
    const { body } = await direct.send("POST", "/api/v6/users", { json: { ...json, role: "PortalAdmin" } });
    place.starts();
    expect(await turnOff(ada, "1000")).toEqual(["waiting", true]);
    expect(await turnOff(ada, "1001")).toEqual(["open", false]);
    // Of whom nobody has heard yet.
    expect(await turnOff(ada, String(body["id"]))).toEqual(["waiting", true]);
  });

  test("is none where no version tells any", async () => {
    const place = await behind("4.0");
    const ada = await place.signIn("ada");
    await place.scan(ada);
    expect(await turnOff(ada, "1000")).toEqual(["open", false]);
  });

  test("gives nobody back what they have lost", async () => {
    const place = await behind();
    const [administrator, ada] = [await place.signIn("administrator"), await place.signIn("ada")];
    await place.demote("ada");
    await place.scan(administrator);
    place.tell(missing, "1000", "1004");
    expect((await ada.send("GET", "/api/guard/cases")).problem).toBe("not-allowed");
    expect((await administrator.send("GET", "/api/guard/cases")).status).toBe(200);
  });
});

test.each([undefined, null, "", " "])("a sign-in with the role %j tells none", (roleName) => {
  expect(givenTokens({ access_token: "a", username: "ada", roleName })).toMatchObject({ roleName: null });
});
