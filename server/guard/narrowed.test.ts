import { afterEach, describe, expect, test } from "vitest";
import { TEST_DEMO_PASSWORD } from "../appliance/testing/create-test-appliance.ts";
import { oracleCode } from "../appliance/testing/oracle-code.ts";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf } from "./testing/open-case.ts";
import { azurePlaces, places } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const narrowed = {
  helpDesk: policyOf({ roles: { helpDesk: { users: ["ad*"] } } }),
  self: policyOf({ roles: { helpDesk: { roles: ["PortalAdmin"] }, self: { users: ["ada"] } } }),
};
let place: Place;
afterEach(() => place.close());

describe.each(azurePlaces)("an administrator whom the policy narrows, on %s,", (where, open) => {
  const refused = async (who: TestClient, method: string, path: string, json?: object) =>
    (await who.send(method, path, json === undefined ? {} : { json })).problem;

  test("to the help desk sets up and re-creates for others, and nothing else", async () => {
    place = await open(narrowed.helpDesk);
    const ada = await place.signIn("ada");
    const user = `${place.users}/1001`;
    expect((await ada.send("GET", "/api/guard/policy")).body["role"]).toBe("helpDesk");
    expect((await ada.send("GET", place.users)).body["totalCount"]).toBe(7);
    expect((await openCaseOf(ada, { intent: "turnOff", userId: "1001" })).problem).toBe("not-allowed");
    expect(await refused(ada, "POST", `${user}/disableMfa`)).toBe("not-allowed");
    expect(await refused(ada, "GET", "/api/guard/audit")).toBe("not-allowed");
    const header = await caseHeader(ada, { intent: "setUp", userId: "1001" });
    const started = await ada.send("POST", `${user}/enableMfa`, { json: {}, ...header });
    const code = oracleCode(textMember(started, "secretKey"), place.now());
    const json = { code, token: textMember(started, "token") };
    expect((await ada.send("POST", `${user}/acceptMfa`, { json })).status).toBe(204);
  });

  test("to themselves acts on nobody else, and reads what the appliance lets them", async () => {
    place = await open(narrowed.self);
    const ada = await place.signIn("ada");
    const own = `${place.users}/${place.keyOf("ada")}`;
    expect((await ada.send("GET", "/api/guard/policy")).body["role"]).toBe("self");
    for (const intent of ["setUp", "turnOff"])
      expect((await openCaseOf(ada, { intent, userId: "1001" })).problem).toBe("not-allowed");
    for (const id of ["1001", "4711"])
      expect(await refused(ada, "POST", `${place.users}/${id}/enableMfa`, {})).toBe("not-allowed");
    for (const path of ["users", "users/export", "users/selectable", "audit", "cases"])
      expect(await refused(ada, "GET", `/api/guard/${path}`), path).toBe("not-allowed");
    expect((await ada.send("POST", `${own}/enableMfa`, { json: {} })).status).toBe(200);
    const isGateway = where === "the gateway";
    expect((await ada.send("GET", place.users)).body["totalCount"]).toBe(isGateway ? 7 : 1);
    expect((await ada.send("GET", `${place.users}/1001`)).status).toBe(isGateway ? 200 : 403);
  });
});

describe.each(["helpDesk", "self"] as const)("who is narrowed to %s at the embedded appliance", (role) => {
  const send = async (method: string, path: string, json?: object) => {
    const ada = await place.signIn("ada");
    const { status, problem } = await ada.send(
      method,
      `${place.users}${path}`,
      json === undefined ? {} : { json },
    );
    return problem ?? status;
  };

  test("makes, edits, unlocks and deletes nobody, and changes of their own neither name nor role", async () => {
    place = await places["the embedded appliance"](narrowed[role]);
    const own = `/${place.keyOf("ada")}`;
    const made = { name: "zoe", password: "a long enough password", role: "ReadOnlyUser" };
    for (const [method, path, json] of [
      ["POST", "", made],
      ["PUT", "/1001", { description: "hello" }],
      ["PUT", "/4711", {}],
      ["PUT", own, { name: "zoe" }],
      ["PUT", own, { role: "PortalOperator" }],
      ["POST", "/1001/unlock", undefined],
      ["DELETE", "/1001", undefined],
      ["DELETE", own, undefined],
    ] as const)
      expect([method, path, await send(method, path, json)]).toEqual([method, path, "not-allowed"]);
    for (const json of [{ description: "hello" }, { password: TEST_DEMO_PASSWORD }])
      expect(await send("PUT", own, json)).toBe(200);
  });
});
