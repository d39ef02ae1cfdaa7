import { describe, expect, test } from "vitest";
import { apiVersions } from "../../../contract/product.ts";
import { products, type ProductName } from "../../../contract/products.ts";
import { allowedCalls } from "../allow-list.ts";
import { callOf, type ApplianceCall } from "../call-of.ts";
import { guardedCallOf } from "./guarded-call.ts";

const ORIGIN = new URL("https://appliance.example:11005/console");
const MFA = "/api/v8.1/users/1001";

/** A call to the appliance, and its text as it goes on. */
function callTo(
  target: string,
  body: string | null,
  method = "POST",
  product: ProductName = "azure",
): ApplianceCall {
  const known = allowedCalls(target.replace(/\?.*/, ""), products[product]).find(
    (one) => one.method === method,
  );
  if (known === undefined) throw new Error(`${target} doesn't pass`);
  const { call: of, version, user } = known;
  const sent = { method, target, headers: {}, body: body === null ? null : Buffer.from(body) };
  return { ...sent, of, version, userId: decodeURIComponent(user) };
}
function read(target: string, body: string | null) {
  const made = guardedCallOf(callTo(target, body), products.azure);
  if (!("call" in made)) return made;
  const { call, ...rest } = made;
  return { ...rest, sent: call.body === null ? null : Buffer.from(call.body).toString() };
}

describe("the three calls about MFA go on in the contract's own members", () => {
  test.each([
    [null, "setUp", null],
    ["{}", "setUp", "{}"],
    ['{"recreate":null}', "setUp", "{}"],
    ['{"recreate":false,"userId":"1002"}', "setUp", '{"recreate":false}'],
    ['{"RECREATE":"false"}', "setUp", '{"recreate":"false"}'],
    ['{" recreate":true,"$type":"Again"}', "setUp", "{}"],
    ['{"Recreate":true}', "recreate", '{"recreate":true}'],
    ['{"recreate":"true"}', "recreate", '{"recreate":"true"}'],
    // Which of two counts is decided here.
    ['{"recreate":true,"recreate":false}', "setUp", '{"recreate":false}'],
    ['{"recreate":false,"recreate":true}', "recreate", '{"recreate":true}'],
  ])("enableMfa with %s is %s", (body, intent, sent) => {
    expect(read(`${MFA}/enableMfa`, body)).toEqual({ kind: "change", intent, sent });
  });

  test.each([
    '{"recreate":false,"Recreate":true}',
    '{"recreate":1}',
    '{"recreate":"TRUE"}',
    '{"recreate":[true]}',
    "[]",
    "null",
    "{'recreate':true}",
    '{"recreate":true,}',
    "\ufeff{}",
  ])("enableMfa with %s is refused", (body) => {
    expect(() => read(`${MFA}/enableMfa`, body)).toThrow(expect.objectContaining({ type: "bad-request" }));
  });

  test("in UTF-8 alone", () => {
    const body = Buffer.from('{"token":"\xff"}', "latin1");
    const call = { ...callTo(`${MFA}/acceptMfa`, null), body };
    expect(() => guardedCallOf(call, products.azure)).toThrow(
      expect.objectContaining({ type: "bad-request" }),
    );
  });

  test.each([
    ['{"code":"123456","token":"t"}', "t", '{"code":"123456","token":"t"}'],
    ['{"Token":"t","CODE":"123456","recreate":true}', "t", '{"code":"123456","token":"t"}'],
    ['{"token":"a","token":"b"}', "b", '{"token":"b"}'],
    [null, "", null],
  ])("acceptMfa with %s confirms %j", (body, token, sent) => {
    expect(read(`${MFA}/acceptMfa`, body)).toEqual({ kind: "accept", token, sent });
  });

  test.each(['{"token":"a","Token":"b"}', '{"token":["a"]}', '{"code":123456,"token":"a"}'])(
    "acceptMfa with %s is refused",
    (body) => {
      expect(() => read(`${MFA}/acceptMfa`, body)).toThrow(expect.objectContaining({ type: "bad-request" }));
    },
  );

  test.each([
    [null, null],
    ['{"userId":"1002"}', "{}"],
  ])("disableMfa with %s turns off", (body, sent) => {
    expect(read(`${MFA}/disableMfa`, body)).toEqual({ kind: "change", intent: "turnOff", sent });
  });

  test("about the user whose name the path spells", async () => {
    const spelled = "http://app.example/api/v1/users/Zo%C3%AB%20O'Neil/disableMfa?x=1";
    const call = await callOf(new Request(spelled, { method: "POST" }), "0", products.aws, ORIGIN);
    expect(call).toMatchObject({ of: "disableMfa", userId: "Zoë O'Neil" });
  });
});

test.each([
  ["azure", "GET", "/api/v8.1/users"],
  ["azure", "GET", "/api/v8.1/users/1001"],
  ["azure", "GET", "/api/v8.1/users/enableMfa"],
  ["azure", "GET", "/api/v8.1/users?NameFilter=/api/v1/users/1001/enableMfa"],
  ["aws", "GET", "/api/v1/users/ada"],
] as const)("on its way to %s, %s %s passes as it is", (product, method, target) => {
  expect(guardedCallOf(callTo(target, null, method, product), products[product])).toEqual({
    kind: "passed",
  });
});

test.each([
  ["azure", "/api/oauth2/token"],
  ["aws", "/api/v1/token"],
] as const)("%s has its tokens at %s", (product, target) => {
  const kinds = ["POST", "DELETE"].map(
    (method) => guardedCallOf(callTo(target, null, method, product), products[product]).kind,
  );
  expect(kinds).toEqual(["token", "signOut"]);
});

const accounts = [
  ...apiVersions.map((version) => ["azure", version] as const),
  ["aws", "v1"] as const,
].flatMap(([product, version]) => [
  [product, "POST", `/api/${version}/users`] as const,
  [product, "PUT", `/api/${version}/users/1001`] as const,
  [product, "DELETE", `/api/${version}/users/1001`] as const,
]);

test.each(accounts)(
  "in front of %s, %s %s is made at the appliance itself",
  async (product, method, path) => {
    const headers = { "content-type": "application/json" };
    const body = method === "DELETE" ? null : '{"description":"x"}';
    const request = new Request(`http://app.example${path}`, { method, headers, body });
    await expect(callOf(request, "0", products[product], ORIGIN)).rejects.toMatchObject({
      type: "at-the-appliance",
      extras: {
        said: { detail: expect.stringContaining(" https://appliance.example:11005:") },
        headers: { Allow: "GET" },
      },
    });
  },
);

test("what is written anew says how long it is, in bytes", () => {
  const made = guardedCallOf(callTo(`${MFA}/acceptMfa`, '{"code": "123456", "token": "ü"}'), products.azure);
  const sent = '{"code":"123456","token":"ü"}';
  expect(made).toMatchObject({
    call: { body: Buffer.from(sent), headers: { "content-length": String(sent.length + 1) } },
  });
});
