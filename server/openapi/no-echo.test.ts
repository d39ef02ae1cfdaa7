import { expect, onTestFinished, test } from "vitest";
import { createTestAppliance, TEST_ADMIN_PASSWORD } from "../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../appliance/testing/http-handler.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient, type Answer } from "../appliance/testing/test-client.ts";
import { gatewayOn } from "../gateway/testing/guarded-stand-in.ts";
import { testFiles } from "../http/testing/test-files.ts";
import { testServer } from "../http/testing/test-server.ts";
import type { Handler } from "../http/handler.ts";
import { testEngines } from "../store/testing/test-engines.ts";
import { servedOperations } from "./testing/served-operations.ts";

/** Longer than what a random id holds by chance. */
const CANARY = "canary";
const WHERE = ["origin", "referer", "cookie", "x-request-id", "accept-language", "x-forwarded-host"];

async function embedded(): Promise<Handler> {
  const appliance = await createTestAppliance();
  onTestFinished(() => appliance.close());
  const parts = { appliance: { kind: "appliance", appliance }, staticFiles: testFiles } as const;
  return testServer({ ...parts, clock: appliance.clock });
}

async function gateway(): Promise<Handler> {
  const [engine] = testEngines;
  if (engine === undefined) throw new Error("there is no engine");
  return httpHandler((await gatewayOn(engine)).standIn.url);
}

test.each([
  ["the embedded appliance", embedded],
  ["a gateway", gateway],
])("no header of an answer of %s holds what was sent: in path, query, headers or body", async (_, open) => {
  const server = await open();
  const guest = testClient(server).browser();
  const admin = await signIn(guest, "administrator");
  const headers = Object.fromEntries(WHERE.map((name) => [name, CANARY]));
  const operations = (await servedOperations(server)).filter(({ path }) => !path.endsWith("/token"));
  const pages = ["/", `/${CANARY}`, `/${CANARY}.js`, "/config.json", "/.well-known/change-password"];
  const calls = [
    ...operations.map(({ method, path }) => [method, path.replaceAll(/\{\w+\}/gu, CANARY)] as const),
    ...pages.map((path) => ["GET", path] as const),
    ["OPTIONS", "/api/v8.1/users"] as const,
  ];
  expect(calls.length).toBeGreaterThan(40);
  const echoed: string[] = [];
  const look = (what: string, { headers: told, text }: Answer, sent = CANARY) => {
    const type = text === "" ? "application/json" : told.get("content-type");
    expect(type, what).toMatch(/^application\/(problem\+)?json|^text\/(html|markdown|csv).*; charset=utf-8/);
    expect(told.get("x-content-type-options"), what).toBe("nosniff");
    const isDocument = told.get("content-type")?.startsWith("text/html") === true;
    expect(told.get("cross-origin-resource-policy"), what).toBe("same-origin");
    expect(told.get("cache-control"), what).toBe("no-store");
    expect(
      [...told.keys()].filter((name) => name.startsWith("access-control")),
      what,
    ).toEqual([]);
    expect(told.get("content-security-policy"), what).toMatch(
      isDocument ? /frame-ancestors 'none'.*report-uri/ : /frame-ancestors 'none'.*; sandbox$/,
    );
    for (const [name, value] of told) if (`${name}: ${value}`.includes(sent)) echoed.push(`${what} ${name}`);
  };
  for (const [method, path] of calls) {
    const json = method === "GET" ? {} : { json: { [CANARY]: CANARY, name: CANARY } };
    const answer = await admin.send(method, `${path}?${CANARY}=${CANARY}`, { headers, ...json });
    expect(answer.status, path).not.toBe(401);
    look(`${method} ${path}`, answer);
  }
  for (const raw of [`username=${CANARY}&password=${CANARY}`, `grant_type=${CANARY}&${CANARY}=${CANARY}`]) {
    const typed = { ...headers, "Content-Type": "application/x-www-form-urlencoded" };
    look("sign-in", await guest.send("POST", "/api/oauth2/token", { raw, headers: typed }));
  }
  const form = { username: "administrator", password: TEST_ADMIN_PASSWORD };
  const signedIn = await guest.send("POST", "/api/oauth2/token", { form });
  expect(signedIn.status).toBe(200);
  look("sign-in", signedIn, form.username);
  look("sign-out", await admin.send("DELETE", "/api/oauth2/token", { headers }));
  expect(echoed).toEqual([]);
});
