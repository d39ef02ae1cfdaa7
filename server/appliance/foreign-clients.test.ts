// Requests as other people's clients for the vendor's API make them: their fields, order, letter case and
// headers, read in their public sources (a shell script with curl, a Python module on requests, a Terraform provider in
// Go, an SDK generated from the vendor's OpenAPI document on httpx, PowerShell functions). No code of theirs is in here.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listen } from "../http/listen.ts";
import type { Listening } from "../http/listen.ts";
import { createTestAppliance, TEST_DEMO_PASSWORD } from "./testing/create-test-appliance.ts";
import type { TestAppliance } from "./testing/create-test-appliance.ts";
import { foreignCall } from "./testing/foreign-call.ts";
import type { ForeignAnswer } from "./testing/foreign-call.ts";
import { foreignClients } from "./testing/foreign-clients.ts";
import type { ForeignClient } from "./testing/foreign-clients.ts";
import { oracleCode } from "./testing/oracle-code.ts";

let appliance: TestAppliance;
let server: Listening;

beforeEach(async () => {
  appliance = await createTestAppliance();
  server = await listen(appliance.handle, { port: 0, host: "127.0.0.1" });
});
afterEach(async () => {
  await server.close();
  await appliance.close();
});

const { curl, requests, go, httpx, powershell } = foreignClients;
const TOKEN = "/api/oauth2/token";
const PASSWORD = encodeURIComponent(TEST_DEMO_PASSWORD).replaceAll("%20", "+");
function post(client: ForeignClient, path: string, body: string, more: Record<string, string> = client.form) {
  return foreignCall(server.url, { method: "POST", path, headers: { ...client.headers, ...more }, body });
}

function bearer(answer: ForeignAnswer): Record<string, string> {
  return { Authorization: `Bearer ${String(answer.json["access_token"])}` };
}

const get = (client: ForeignClient, path: string, more: Record<string, string>) =>
  foreignCall(server.url, { method: "GET", path, headers: { ...client.headers, ...more } });

/** Turns MFA on as the generated SDK does. @returns the secret key */
async function enrollByHttpx(): Promise<string> {
  const signedIn = await post(httpx, TOKEN, `username=olivia&password=${PASSWORD}&grant_type=Password`);
  const json = { ...bearer(signedIn), "content-type": "application/json" };
  const path = "/api/v8.1/users/1001";
  const enabled = await post(httpx, `${path}/enableMfa`, '{"recreate":false}', json);
  const secretKey = String(enabled.json["secretKey"]);
  const code = oracleCode(secretKey, appliance.clock.now());
  const body = JSON.stringify({ code, token: enabled.json["token"] });
  expect((await post(httpx, `${path}/acceptMfa`, body, json)).status).toBe(204);
  appliance.clock.advance(30_000);
  return secretKey;
}

describe("a shell script with curl", () => {
  test("signs in with every field of the form, most of them empty", async () => {
    const empty =
      "mfa_token=&updater_token=&mfa_code=&sso_token=&short_lived_refresh_token=&saml_response=&refresh_token=";
    const answer = await post(
      curl,
      TOKEN,
      `${empty}&username=olivia&password=${PASSWORD}&grant_type=Password`,
    );
    expect(answer.status).toBe(200);
    expect((await get(curl, "/api/v1/users", bearer(answer))).json["totalCount"]).toBe(1);
  });
});

describe("a Python module on requests", () => {
  test("asks whether mfa_token is in the answer, and answers the challenge", async () => {
    const password = `grant_type=password&username=olivia&password=${PASSWORD}`;
    expect((await post(requests, TOKEN, password)).json).not.toHaveProperty("mfa_token");
    const secretKey = await enrollByHttpx();
    const challenge = await post(requests, TOKEN, password);
    expect(challenge.status).toBe(200);
    expect(challenge.json).toHaveProperty("mfa_token");
    expect(challenge.json).not.toHaveProperty("access_token");
    const mfaToken = encodeURIComponent(String(challenge.json["mfa_token"]));
    const code = oracleCode(secretKey, appliance.clock.now());
    const granted = await post(requests, TOKEN, `grant_type=Mfa&mfa_token=${mfaToken}&mfa_code=${code}`);
    expect((await get(requests, "/api/v1/users/1001", bearer(granted))).json).toMatchObject({
      id: 1001,
      mfaEnabled: true,
    });
  });
});

describe("a Terraform provider in Go", () => {
  test("decodes the answer into its types, refreshes, and signs out", async () => {
    const answer = await post(go, TOKEN, `grant_type=Password&password=${PASSWORD}&username=olivia`);
    expectGoTypes(answer);
    const refreshToken = encodeURIComponent(String(answer.json["refresh_token"]));
    const again = await post(go, TOKEN, `grant_type=Refresh_token&refresh_token=${refreshToken}`);
    expectGoTypes(again);
    const headers = { "User-Agent": "Go-http-client/1.1", ...bearer(again) };
    expect((await foreignCall(server.url, { method: "DELETE", path: TOKEN, headers })).status).toBe(204);
    expect((await get(go, "/api/v8.1/users", bearer(again))).status).toBe(401);
  });

  test("can decode a challenge too, whose dates are those of the year 1", async () => {
    await enrollByHttpx();
    const answer = await post(go, TOKEN, `grant_type=Password&password=${PASSWORD}&username=olivia`);
    expectGoTypes(answer);
    expect(answer.json[".expires"]).toBe("0001-01-01T00:00:00Z");
  });

  test("shows the title of a refusal", async () => {
    const answer = await post(go, TOKEN, "grant_type=Password&password=wrong&username=olivia");
    expect([answer.status, answer.type]).toEqual([400, "application/problem+json"]);
    expect(typeof answer.json["title"]).toBe("string");
    expect([answer.json["status"], typeof answer.json["traceId"]]).toEqual([400, "string"]);
  });

  /** Go's decoder refuses a member of another type; dates must be RFC 3339. */
  function expectGoTypes({ status, json }: ForeignAnswer): void {
    expect(status).toBe(200);
    for (const name of [
      "access_token",
      "token_type",
      "refresh_token",
      "userId",
      "username",
      "roleName",
      "userType",
      "mfa_token",
    ])
      if (name in json) expect(typeof json[name], name).toBe("string");
    expect([typeof json["mfa_enabled"], typeof json["shortLived"]]).toEqual(["boolean", "boolean"]);
    expect(Number.isInteger(json["expires_in"])).toBe(true);
    for (const name of [".issued", ".expires"])
      expect(json[name]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  }
});

describe("an SDK generated from the vendor's document, on httpx", () => {
  test("finds the user by name, enables, accepts and disables in v8.1", async () => {
    await enrollByHttpx();
    const admin = await post(
      httpx,
      TOKEN,
      "username=administrator&password=correct+horse+battery&grant_type=Password&short_lived_refresh_token=true",
    );
    expect(admin.json["shortLived"]).toBe(true);
    const page = await get(httpx, "/api/v8.1/users?NameFilter=olivia&Offset=0&Limit=100", bearer(admin));
    expect(page.json).toMatchObject({
      totalCount: 1,
      results: [{ id: "1001", name: "olivia", mfaEnabled: true }],
    });
    const disabled = await foreignCall(server.url, {
      method: "POST",
      path: "/api/v8.1/users/1001/disableMfa",
      headers: { ...httpx.headers, ...bearer(admin) },
    });
    expect([disabled.status, disabled.text]).toEqual([204, ""]);
  });
});

describe("PowerShell functions", () => {
  test('enroll in v1 with capitals in the form, the text "false", and 100-continue', async () => {
    const signedIn = await post(
      powershell,
      TOKEN,
      `Username=olivia&Password=${PASSWORD}&grant_type=Password`,
    );
    const json = { ...bearer(signedIn), "Content-Type": "application/json" };
    const path = "/api/v1/users/1001";
    const enabled = await post(powershell, `${path}/enableMfa`, '{\r\n    "recreate":  "false"\r\n}', json);
    expect(enabled.status).toBe(200);
    const code = oracleCode(String(enabled.json["secretKey"]), appliance.clock.now());
    const body = `{\r\n    "token":  "${String(enabled.json["token"])}",\r\n    "code":  "${code}"\r\n}`;
    const accepted = await post(powershell, `${path}/acceptMfa`, body, json);
    expect([accepted.status, accepted.text]).toEqual([200, ""]);
    // Invoke-RestMethod gives a POST without a body the type of a form.
    const disabled = await post(powershell, `${path}/disableMfa`, "", {
      ...bearer(signedIn),
      ...powershell.form,
    });
    expect([disabled.status, disabled.text]).toEqual([200, ""]);
  });
});
