import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../routes.ts";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import type { Handler } from "../http/handler.ts";
import { testServer } from "../http/testing/test-server.ts";
import { servedOperations } from "./testing/served-operations.ts";

let appliance: TestAppliance;
let server: Handler;

beforeAll(async () => {
  appliance = await createTestAppliance();
  server = testServer({ appliance: { kind: "appliance", appliance }, clock: appliance.clock });
});
afterAll(() => appliance.close());

/** Who isn't signed in. */
const OPEN = [
  "token",
  "askForPhone",
  "readOwnRequest",
  "readOwnSetup",
  "postOwnCode",
  "cancelOwnRequest",
  "notMeOfWaiting",
];

describe("the served OpenAPI document", () => {
  it("has every operation of the router's table, each once", async () => {
    const served = (await servedOperations(server)).map(({ method, path }) => `${method} ${path}`);
    expect(served.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
    expect(new Set(served).size).toBe(served.length);
  });

  it("gives every operation a name of its own", async () => {
    const names = (await servedOperations(server)).map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has the calls of the contract in every version", async () => {
    const served = (await servedOperations(server)).map(({ method, path }) => `${method} ${path}`);
    expect(served).toEqual(expect.arrayContaining(["POST /api/oauth2/token", "DELETE /api/oauth2/token"]));
    for (const version of ["v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v8.1"]) {
      const users = `/api/${version}/users`;
      const calls = [
        `GET ${users}`,
        `POST ${users}`,
        `GET ${users}/{id}`,
        `PUT ${users}/{id}`,
        `DELETE ${users}/{id}`,
      ];
      const mfa = ["enableMfa", "acceptMfa", "disableMfa"].map((call) => `POST ${users}/{id}/${call}`);
      expect(served).toEqual(expect.arrayContaining([...calls, ...mfa]));
    }
  });

  it("asks for a token everywhere but at sign-in and of who asks for a new phone, and says how a missing one is refused", async () => {
    for (const { operationId, security, responses } of await servedOperations(server)) {
      const isOpen = OPEN.some((id) => operationId.startsWith(`${id}_`));
      expect(security.length, operationId).toBe(isOpen ? 0 : 1);
      if (security.length > 0) expect(Object.keys(responses)).toContain("401");
    }
  });

  it("has its bodies as named schemas, the same in all versions under one name", async () => {
    const response = await server(new Request("http://localhost/api/openapi.json"));
    const { components, paths } = await response.json();
    const names = Object.keys(components.schemas);
    expect(names).toEqual(expect.arrayContaining(["Problem", "EnableMfaAnswer", "AcceptMfaRequest"]));
    const text = JSON.stringify(paths);
    expect(names.filter((name) => !text.includes(`"#/components/schemas/${name}"`))).toEqual([]);
  });

  it("is not there in front of an appliance whose document we do not know", async () => {
    const handle = async () => new Response(null, { status: 404 });
    const gateway = testServer({ appliance: { kind: "gateway", gateway: { handle } } });
    expect((await gateway(new Request("http://h/api/openapi.json"))).status).toBe(404);
  });
});
