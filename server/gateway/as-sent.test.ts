import { buffer } from "node:stream/consumers";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { products } from "../../contract/products.ts";
import { listen } from "../http/listen.ts";
import { testServer } from "../http/testing/test-server.ts";
import { createGateway } from "./create-gateway.ts";
import { destinations } from "./destination.ts";
import { createRawPass } from "./pass-raw.ts";
import { hostileUpstream } from "./testing/hostile-upstream.ts";

const { aws } = products;
const VERSION = "x-api-version";
const clock = { now: () => 0 };

/** Our server inside the address of an appliance that answers what it was sent. */
async function inline(): Promise<string> {
  const up = await hostileUpstream((incoming, outgoing) => {
    const version = incoming.headers[VERSION];
    outgoing.setHeader("Content-Type", "application/json");
    void buffer(incoming).then((body) => outgoing.end(JSON.stringify({ version, body: body.toString() })));
  });
  const gateway = createGateway({
    applianceUrl: up.url,
    trust: { kind: "system" },
    product: aws,
    log: pino({ level: "silent" }),
    clock,
  });
  const passRaw = createRawPass(up.url, { kind: "system" }, { clock, base: "/mfa/" });
  const server = await listen(testServer({ appliance: { kind: "gateway", gateway }, base: "/mfa/" }), {
    port: 0,
    host: "127.0.0.1",
    inline: { base: "/mfa/", destinationOf: destinations("/mfa/", [aws]), passRaw },
  });
  onTestFinished(() => server.close().then(gateway.close).then(up.close));
  return server.url;
}

const USER = "/api/v1/users/ada";
const CHANGED = '{ "password": "new one", "oldPassword": "old one", "other": [1.0] }';

test.each([
  ["PUT", USER, CHANGED, CHANGED],
  ["POST", `${USER}/acceptMfa`, '{"code":"123456","token":"t"}', '{"code":"123456","token":"t"}'],
  ["GET", `/mfa${USER}`, null, ""],
])(
  "%s %s arrives with what the client sent, and with its own version",
  async (method, path, body, arrived) => {
    const headers = { [VERSION]: "1.7-rev0", "content-type": "application/json" };
    const answer = await fetch((await inline()) + path, { method, body, headers });
    expect(await answer.json()).toEqual({ version: "1.7-rev0", body: arrived });
  },
);

test("a client that names no version gets that of the product's file", async () => {
  const answer = await fetch(`${await inline()}/mfa${USER}`);
  expect(await answer.json()).toMatchObject({ version: aws.headers[VERSION] });
});
