import { afterEach, describe, expect, it } from "vitest";
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
