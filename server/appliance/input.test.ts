import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../routes.ts";
import {
  createTestAppliance,
  TEST_DEMO_PASSWORD,
  type TestAppliance,
} from "./testing/create-test-appliance.ts";
import { signIn } from "./testing/sign-in.ts";
import { testClient, type TestClient } from "./testing/test-client.ts";

const ACCEPT = "/api/v8.1/users/1001/acceptMfa";
const JSON_TYPE = { "Content-Type": "application/json" };

let appliance: TestAppliance;
let client: TestClient;
let olivia: TestClient;

beforeAll(async () => {
  appliance = await createTestAppliance();
  client = testClient(appliance.handle);
  olivia = await signIn(client, "olivia");
});
afterAll(() => appliance.close());

describe("JSON bodies", () => {
  const nested = (open: string, close: string, depth: number): string =>
    open.repeat(depth) + close.repeat(depth);
  const many = Array.from({ length: 33 }, (_, index) => `"k${index}":1`).join(",");

  test.each([
    "",
    " ",
    "{",
    "}",
    "nul",
    "NaN",
    "null",
    "true",
    "1",
    '"text"',
    "[]",
    '[{"code":"123456","token":"x"}]',
    "{'code':'123456'}",
    '{"code":NaN,"token":"x"}',
    '{"code":"123456","token":"x"} trailing',
    '{"code":"123456","token":"x"}{"code":"1"}',
    '{"code":"123456","token":"x",}',
    '\uFEFF{"code":"123456","token":"x"}',
    '{"code":"111111","code":"222222","token":"x"}',
    '{"__proto__":{"code":"123456","token":"x"}}',
    '{"token":"x","constructor":{"prototype":{"code":"123456"}}}',
    '{"code":"111111","c\\u006fde":"222222","token":"x"}',
    '{"code":"123456","token":"x","more":{"a":1,"a":2}}',
    `{"code":"123456","token":"x","deep":${nested("[", "]", 8)}}`,
    `{"code":"123456","token":"x","deep":${nested("[", "]", 15_000)}}`,
    `{"code":"123456","token":"x",${many}}`,
    `{"code":"123456","token":"x","more":[${"0,".repeat(100)}0]}`,
    '{"code":"123456","token":"x","deep":'.repeat(20),
  ])("%# malformed, deep, wide or doubled is 400 and not repeated", async (raw) => {
    const answer = await olivia.send("POST", ACCEPT, { raw, headers: JSON_TYPE });
    expect([answer.status, answer.problem]).toEqual([400, "bad-request"]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.text).not.toContain("123456");
  });

  test("bytes that are not UTF-8 are 400", async () => {
    const [before, after] = ['{"code":"123456","token":"x","more":"', '"}'].map((text) => Buffer.from(text));
    const raw = new Uint8Array([...(before ?? []), 0xc3, 0x28, ...(after ?? [])]);
    expect((await olivia.send("POST", ACCEPT, { raw, headers: JSON_TYPE })).problem).toBe("bad-request");
  });

  test("depth 8 and unknown members are taken", async () => {
    const json = { code: "123456", token: "x", more: [[[[[[{}]]]]]] };
    expect((await olivia.send("POST", ACCEPT, { json })).problem).toBe("enrollment-unknown");
  });

  const wrong = [null, 123_456, true, ["123456"], { code: "123456" }].map((value) => ({ value }));
  describe.each(["code", "token"])("%s", (field) => {
    test.each(wrong)("of the wrong type $value is refused by name", async ({ value }) => {
      const json = { code: "123456", token: "x", [field]: value };
      const answer = await olivia.send("POST", ACCEPT, { json });
      expect([answer.status, Object.keys(Object(answer.body["errors"]))]).toEqual([400, [field]]);
    });
  });

  test("missing fields are all named", async () => {
    const answer = await olivia.send("POST", ACCEPT, { json: {} });
    expect(Object.keys(Object(answer.body["errors"])).sort()).toEqual(["code", "token"]);
  });

  test.each([
    undefined,
    "text/plain",
    "text/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=iso-8859-1",
    "application/problem+json",
    "application/jsonx",
  ])("content type %j is 415", async (type) => {
    const raw = new TextEncoder().encode('{"code":"123456","token":"x"}');
    const answer = await olivia.send("POST", ACCEPT, {
      raw,
      headers: type === undefined ? {} : { "Content-Type": type },
    });
    expect([answer.status, answer.problem]).toEqual([415, "unsupported-media-type"]);
  });

  test("over 64 KiB is 413, whatever is in it", async () => {
    const answer = await olivia.send("POST", ACCEPT, { raw: " ".repeat(65_537), headers: JSON_TYPE });
    expect([answer.status, answer.problem]).toEqual([413, "too-large"]);
    expect((await olivia.send("POST", ACCEPT, { raw: " ".repeat(65_536), headers: JSON_TYPE })).status).toBe(
      400,
    );
  });

  test("the token form is held to its type and size too", async () => {
    expect((await client.send("POST", "/api/oauth2/token", { json: {} })).status).toBe(415);
    const form = { username: "x".repeat(70_000), password: "x" };
    expect((await client.send("POST", "/api/oauth2/token", { form })).status).toBe(413);
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const twice = await client.send("POST", "/api/oauth2/token", {
      raw: "username=a&Username=b&password=c",
      headers,
    });
    expect(twice.problem).toBe("bad-request");
    const escape = await client.send("POST", "/api/oauth2/token", {
      raw: "username=%ff&password=c",
      headers,
    });
    expect(escape.problem).toBe("bad-request");
    const password = encodeURIComponent(TEST_DEMO_PASSWORD);
    const long = { username: "olivia", password: TEST_DEMO_PASSWORD, short_lived_refresh_token: "maybe" };
    const choice = await client.send("POST", "/api/oauth2/token", { form: long });
    expect([choice.status, Object.keys(Object(choice.body["errors"]))]).toEqual([
      400,
      ["short_lived_refresh_token"],
    ]);
    const asOften = (name: string) =>
      client.send("POST", "/api/oauth2/token", { raw: `username=${name}&password=${password}`, headers });
    expect((await asOften("%6flivia")).status).toBe(200);
    expect((await asOften("%256flivia")).problem).toBe("invalid-grant");
  });
});

describe("methods", () => {
  const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
  const paths = [...new Set(routes.map(({ path }) => path))];

  test.each(paths)("others than the documented ones are 405 with Allow: %s", async (path) => {
    const allowed = routes.filter((route) => route.path === path).map(({ method }) => method);
    for (const method of METHODS.filter((name) => !allowed.some((known) => known === name))) {
      const headers = { "X-HTTP-Method-Override": allowed[0] ?? "" };
      const answer = await olivia.send(method, path.replace("{id}", "1001"), { headers });
      expect([answer.status, answer.problem], method).toEqual([405, "method-not-allowed"]);
      expect(answer.headers.get("allow")).toBe(allowed.join(", "));
    }
  });
});

describe("paths", () => {
  test.each([
    "/api",
    "/api/",
    "/api/v1",
    "/api/v0/users",
    "/api/v9/users",
    "/api/v8x1/users",
    "/api/v1/users/",
    "/api/v1//users",
    "//api/v1/users",
    "/API/v1/users",
    "/api/V1/users",
    "/api/v1/Users",
    "/api/v1/users/1001/",
    "/api/v1/users/1001/enablemfa",
    "/api/v1/users/%31001",
    "/api/v1/%75sers",
    "/api/v1/users%2f1001",
    "/api/v1/users/1001;a=b",
    "/api/v1/users/1001%00",
    "/api/v1/users/1001%20",
    "/api/v1/users/..%2f1001",
    "/api/v1/users/%2e%2e/users/1001/x",
    "/api/v1/users/1001/..;/1001",
    "/api/v8.1/audit",
    "/api/oauth2/token/",
    "/api/v1/oauth2/token",
  ])("%s is no path of ours", async (path) => {
    expect(await olivia.send("GET", path)).toMatchObject({ status: 404, problem: "not-found" });
  });

  test.each(["0", "-1", "01001", "1001.0", "1e3", "x".repeat(8_192)])("the id %s is nobody's", async (id) => {
    const admin = await signIn(client, "administrator");
    expect((await admin.send("GET", `/api/v1/users/${id}`)).problem).toBe("user-gone");
  });
});
