import { expect, onTestFinished, test } from "vitest";
import { aws } from "../../contract/aws.ts";
import { routesOf } from "../routes.ts";
import {
  TEST_DEMO_PASSWORD,
  TEST_ADMIN_PASSWORD,
  createTestAppliance,
} from "./testing/create-test-appliance.ts";
import { oracleCode } from "./testing/oracle-code.ts";
import { testClient, type SendInit, type TestClient } from "./testing/test-client.ts";
import { textMember, textsMember } from "./testing/text-member.ts";

const headers = { "x-api-version": "1.0-rev0" };

async function bench() {
  const appliance = await createTestAppliance({ served: routesOf(aws) });
  onTestFinished(appliance.close);
  const nobody = testClient(appliance.handle);
  const token = (form: Readonly<Record<string, string>>) =>
    nobody.send("POST", "/api/v1/token", { form, headers });
  const password = (username: string) =>
    token({
      grant_type: "password",
      username,
      password: username === "administrator" ? TEST_ADMIN_PASSWORD : TEST_DEMO_PASSWORD,
    });
  const signIn = async (username: string) =>
    nobody.withToken(textMember(await password(username), "access_token"));
  return { appliance, nobody, token, password, signIn };
}

const send = (client: TestClient, method: string, path: string, init: SendInit = {}) =>
  client.send(method, `/api/v1${path}`, { ...init, headers });

test("a whole life by name: enroll, sign in with a code and a scratch code, turn off", async () => {
  const { appliance, token, password, signIn } = await bench();
  const olivia = await signIn("olivia");
  const enabled = await send(olivia, "POST", "/users/olivia/enableMfa", { json: { recreate: false } });
  expect(enabled.body).toMatchObject({ userName: "olivia" });
  expect(enabled.body).not.toHaveProperty("userId");
  const key = textMember(enabled, "secretKey");
  const code = () => oracleCode(key, appliance.clock.now());
  const json = { code: code(), token: textMember(enabled, "token") };
  const accepted = await send(olivia, "POST", "/users/olivia/acceptMfa", { json });
  expect([accepted.status, accepted.text]).toEqual([201, ""]);
  appliance.clock.advance(30_000);

  const challenge = await password("olivia");
  expect(challenge.body).toMatchObject({ mfa_enabled: true, roleName: "Portal Operator" });
  expect(challenge.body).not.toHaveProperty("access_token");
  const second = (mfa: string, mfaCode: string) =>
    token({ grant_type: "mfa", mfa_token: mfa, mfa_code: mfaCode });
  expect((await second(textMember(challenge, "mfa_token"), code())).status).toBe(200);
  const again = textMember(await password("olivia"), "mfa_token");
  const byScratch = await second(again, textsMember(enabled, "scratchCodes")[0] ?? "");
  expect(byScratch.body).not.toHaveProperty("userId");
  const back = olivia.withToken(textMember(byScratch, "access_token"));
  const off = await send(back, "POST", "/users/olivia/disableMfa");
  expect([off.status, off.text]).toEqual([200, ""]);
  expect((await send(back, "GET", "/users/olivia")).body["mfaEnabled"]).toBe(false);
  expect((await send(back, "DELETE", "/token")).status).toBe(204);
  expect((await send(back, "GET", "/users/olivia")).status).toBe(401);
});

test("times have a zone from revision 1.8 on, and refusals the vendor's code", async () => {
  const { nobody } = await bench();
  const issued = async (revision: string) => {
    const form = { grant_type: "password", username: "olivia", password: TEST_DEMO_PASSWORD };
    const answer = await nobody.send("POST", "/api/v1/token", {
      form,
      headers: { "x-api-version": revision },
    });
    return [answer.body[".issued"], answer.body[".expires"]].map((time) => String(time).endsWith("Z"));
  };
  expect(await issued("1.0-rev0")).toEqual([false, false]);
  expect(await issued("1.7-rev0")).toEqual([false, false]);
  expect(await issued("1.8-rev0")).toEqual([true, true]);
  const refused = await send(nobody, "GET", "/users");
  expect(refused.body).toMatchObject({
    type: "urn:mfa-enrollment:session-ended",
    status: 401,
    errorCode: "session-ended",
  });
  expect(refused.headers.get("www-authenticate")).toMatch(/^Bearer/);
});

test("the list is for the Portal Administrator, oneself is read by name", async () => {
  const { signIn, password } = await bench();
  const olivia = await signIn("olivia");
  expect((await send(olivia, "GET", "/users")).status).toBe(403);
  expect((await send(olivia, "GET", "/users/olivia")).status).toBe(200);
  const foreign = await send(olivia, "GET", "/users/ravi");
  expect([foreign.status, (await send(olivia, "GET", "/users/nobody")).status]).toEqual([403, 403]);
  expect((await password("administrator")).body["roleName"]).toBe("Portal Administrator");
  const admin = await signIn("administrator");
  const found = await send(admin, "GET", "/users?SearchPattern=LIV&Sort=nameDesc&Limit=5");
  expect(Object.keys(found.body)).toEqual(["totalCount", "results"]);
  expect(found.body["results"]).toEqual([
    {
      name: "olivia",
      description: expect.any(String),
      mfaEnabled: false,
      isDefault: false,
      _links: [{ rel: "self", href: "http://localhost/api/v1/users/olivia", method: "GET" }],
    },
  ]);
  expect((await send(admin, "GET", "/users?Sort=shoeSize")).status).toBe(400);
  expect((await send(admin, "GET", "/users/nobody")).status).toBe(404);
});

test("without its version header, its grant type, or at the other product's addresses nothing is answered", async () => {
  const { nobody, token, signIn } = await bench();
  const admin = await signIn("administrator");
  expect((await admin.send("GET", "/api/v1/users")).status).toBe(400);
  expect((await admin.send("GET", "/api/v1/users", { headers: { "x-api-version": "v3" } })).status).toBe(400);
  const newer = { "x-api-version": "1.7-rev0" };
  expect((await admin.send("GET", "/api/v1/users", { headers: newer })).status).toBe(200);
  const credentials = { username: "olivia", password: TEST_DEMO_PASSWORD };
  expect((await token(credentials)).status).toBe(400);
  expect((await token({ grant_type: "Password", ...credentials })).status).toBe(200);
  // In any case, as clients of both products write it.
  expect((await token({ grant_type: "Mfa", mfa_token: "x", mfa_code: "1" })).problem).toBe("invalid-grant");
  for (const path of ["/api/oauth2/token", "/api/v8.1/users", "/api/v1/users/olivia/mfaNotice"])
    expect((await nobody.send("GET", path, { headers })).status).toBe(404);
});

test("people change their own password, and the old one signs in no more", async () => {
  const { signIn, password } = await bench();
  const olivia = await signIn("olivia");
  const json = { password: "another long password" };
  const changed = await send(olivia, "PUT", "/users/olivia", { json });
  expect(changed.status).toBe(200);
  expect((await password("olivia")).problem).toBe("invalid-grant");
});
