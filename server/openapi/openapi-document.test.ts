import { createConfig, lintFromString } from "@redocly/openapi-core";
import { madeUp } from "../../e2e/fixtures/made-up/product.ts";
import type { Product } from "../../contract/product.ts";
import { products } from "../../contract/products.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../routes.ts";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
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
});

const handle = async () => new Response(null, { status: 404 });
const servers = {
  "the embedded appliance": () => server,
  "the embedded one of AWS": () =>
    testServer({ appliance: { kind: "appliance", product: products.aws, appliance: { handle } } }),
  "a gateway": () => gatewayTo(products.azure),
  "one before AWS": () => gatewayTo(products.aws),
  "one before a product that nobody makes": () => gatewayTo(madeUp),
};
const gatewayTo = (product: Product): Handler =>
  testServer({ appliance: { kind: "gateway", gateway: { handle, product: async () => product } } });

describe.each(Object.entries(servers))("the document of %s", (_, serverOf) => {
  it("has no error by the rules that OpenAPI documents are checked by", async () => {
    const answer = await serverOf()(new Request("http://localhost/api/openapi.json"));
    expect(answer.headers.get("content-type")).toContain("application/json");
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lintFromString({ source: await answer.text(), config });
    const said = problems.map(({ severity, message, location }) => [severity, message, location[0]?.pointer]);
    expect(said.filter(([severity]) => severity === "error")).toEqual([]);
  });
});

describe("the document of a gateway", () => {
  it("has what passes and what the guard answers, and no change of accounts", async () => {
    const served = (await servedOperations(gatewayTo(products.azure))).map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect(served).toEqual(
      expect.arrayContaining([
        "POST /api/oauth2/token",
        "GET /api/v8.1/users",
        "POST /api/guard/cases",
        "POST /api/guard/requests",
      ]),
    );
    expect(
      served.filter((one) => /^(?:POST|PUT|DELETE) \/api\/[^/]+\/users(?:\/\{id\})?$/.test(one)),
    ).toEqual([]);
  });

  it("names the case and its refusals on the calls that need one", async () => {
    const casesIn = async (handler: Handler) =>
      (await servedOperations(handler))
        .filter(({ parameters }) => parameters.some(({ name }) => name === "X-Mfa-Case"))
        .map(({ path, responses }) => [
          path.split("/").at(-1),
          JSON.stringify(responses["403"]).includes("case-required"),
        ]);
    expect(await casesIn(gatewayTo(products.aws))).toEqual([
      ["enableMfa", true],
      ["disableMfa", true],
    ]);
    expect((await casesIn(gatewayTo(madeUp))).map(([, told]) => told)).toEqual([true, true]);
  });
});

it("every refusal says what to do, and leads to its paragraph", async () => {
  const refused = await server(new Request("http://localhost/api/v8.1/users"));
  const { type, detail } = await refused.json();
  expect([type, detail]).toEqual(["urn:mfa-enrollment:session-ended", expect.stringContaining("Bearer")]);
  const [, address = "", anchor = ""] =
    /^<([^#]+)#([^>]+)>; rel="help"$/.exec(refused.headers.get("link") ?? "") ?? [];
  const help = await server(new Request(`http://localhost${address}`));
  expect(help.status).toBe(200);
  const text = await help.text();
  expect(text).toContain(`<a id="${anchor}"></a>`);
  expect(text).toContain(detail);
  const inline = testServer({
    appliance: { kind: "appliance", appliance },
    clock: appliance.clock,
    base: "/mfa/",
  });
  expect((await inline(new Request("http://localhost/api/v8.1/users"))).headers.get("link")).toContain(
    "</mfa/api/help#",
  );
});
