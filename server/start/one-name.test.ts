import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { decodeEnvironment } from "./environment.ts";
import { startServer } from "./start-server.ts";
import { makeFolder } from "./testing/child-server.ts";

const PASSWORD = "given to the server";

/** Starts a server with the configuration that is shipped, and returns its address. */
async function start(variables: Record<string, string>): Promise<string> {
  const folder = makeFolder();
  writeFileSync(join(folder.dir, "dist", "config.json"), readFileSync("public/config.json"));
  let printed = "";
  const environment = decodeEnvironment({ ...folder.variables, ADMIN_PASSWORD: PASSWORD, ...variables });
  const stop = await startServer(environment, pino({ level: "silent" }), (text) => (printed += text));
  onTestFinished(async () => {
    await stop();
    folder.remove();
  });
  return /ready at (\S+)/.exec(printed)?.[1]?.replace("localhost", "127.0.0.1") ?? "";
}

async function configMember(origin: string, name: string): Promise<unknown> {
  const config: unknown = await (await fetch(`${origin}/config.json`)).json();
  return Reflect.get(Object(config), name);
}

const issuerTold = (origin: string) => configMember(origin, "issuer");

/** The issuer of a new entry, as an authenticator app reads it. */
async function issuerOfEntry(origin: string): Promise<string | null> {
  const fields = new URLSearchParams({ username: "administrator", password: PASSWORD });
  const token: unknown = await (
    await fetch(`${origin}/api/oauth2/token`, { method: "POST", body: fields })
  ).json();
  const headers = { authorization: `Bearer ${String(Reflect.get(Object(token), "access_token"))}` };
  const enable = `${origin}/api/v1/users/1000/enableMfa`;
  const answer: unknown = await (await fetch(enable, { method: "POST", headers })).json();
  return new URL(String(Reflect.get(Object(answer), "qrString"))).searchParams.get("issuer");
}

test.each([
  ["the host's", {}, hostname()],
  ["the operator's", { ISSUER: "Harbour:8443" }, "Harbour-8443"],
])(
  "screens and authenticator apps call the embedded appliance by one name, %s",
  async (_, variables, name) => {
    const origin = await start(variables);
    expect([await issuerTold(origin), await issuerOfEntry(origin)]).toEqual([name, name]);
  },
);

test("a gateway calls its appliance by its host name", async () => {
  expect(await issuerTold(await start({ APPLIANCE_URL: "https://127.0.0.1:9" }))).toBe("127.0.0.1");
});

test.each([
  ["the embedded appliance without ISSUER", {}, true],
  ["the embedded appliance with ISSUER", { ISSUER: "Harbour" }, false],
  ["a gateway", { APPLIANCE_URL: "https://127.0.0.1:9" }, false],
])("tells the app whether nobody chose the name: %s", async (_, variables, unset) => {
  expect(await configMember(await start(variables), "issuerUnset")).toBe(unset);
});
