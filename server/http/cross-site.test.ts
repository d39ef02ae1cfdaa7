import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { passwordGrantOf } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import type { ApiPart } from "../host/api-part.ts";
import type { Handler } from "./handler.ts";
import { testServer } from "./testing/test-server.ts";

const asked: string[] = [];
afterEach(() => void asked.splice(0));

const handle: Handler = async ({ method }) => {
  asked.push(method);
  return Response.json({});
};
const parts: readonly ApiPart[] = [
  { kind: "appliance", appliance: { handle } },
  { kind: "gateway", gateway: { handle } },
];
const calls = [
  ["POST", "/api/oauth2/token"],
  ["DELETE", "/api/oauth2/token"],
  ["POST", "/api/v1/token"],
  ["PUT", "/api/v8.1/users/1001"],
  ["POST", "/api/guard/cases"],
  ["POST", "/api/openapi.json"],
] as const;

describe.each(parts)("a browser's call to the $kind", (appliance) => {
  const server = testServer({ appliance });
  const call = (method: string, path: string, site?: string): Request =>
    new Request(`https://app.example${path}`, {
      method,
      headers: site === undefined ? {} : { "sec-fetch-site": site },
      ...(method === "POST" || method === "PUT" ? { body: "grant_type=Password" } : {}),
    });

  it.each(["cross-site", "same-site", "", "same-origin, cross-site"])(
    "that a page of another site makes changes nothing, and isn't read (%j)",
    async (site) => {
      for (const [method, path] of calls) {
        const request = call(method, path, site);
        const response = await server(request);
        expect([response.status, await response.json()]).toEqual([
          403,
          expect.objectContaining({ type: "urn:mfa-enrollment:not-allowed", status: 403 }),
        ]);
        expect(request.bodyUsed).toBe(false);
      }
      expect(asked).toEqual([]);
    },
  );

  it.each(["same-origin", "none", undefined])("that the app or a script makes goes on (%s)", async (site) => {
    expect((await server(call("POST", "/api/oauth2/token", site))).status).toBe(200);
    expect(asked).toEqual(["POST"]);
  });

  it("that only reads goes on, and so do reports of the policy", async () => {
    for (const method of ["GET", "HEAD"])
      expect((await server(call(method, "/api/v1/users", "cross-site"))).status).toBe(200);
    expect((await server(call("POST", "/csp-report", "cross-site"))).status).toBe(415);
  });
});

it("a page of another site spends none of its visitor's guesses", async () => {
  const appliance = await createTestAppliance();
  onTestFinished(appliance.close);
  const server = testServer({ appliance: { kind: "appliance", appliance } });
  const fromElsewhere: Handler = (request, peer) => {
    const headers = new Headers(request.headers);
    headers.set("sec-fetch-site", "cross-site");
    return server(new Request(request, { headers }), peer);
  };
  for (let count = 0; count < 20; count += 1)
    expect((await passwordGrantOf(testClient(fromElsewhere), "olivia", "wrong")).status).toBe(403);
  expect((await passwordGrantOf(testClient(server), "olivia")).status).toBe(200);
});
