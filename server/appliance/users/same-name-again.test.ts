import { expect, test, describe } from "vitest";
import { createTestAppliance, TEST_DEMO_PASSWORD } from "../testing/create-test-appliance.ts";
import { enroll } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

const USERS = "/api/v8.1/users";
const PASSWORD = "a long enough password";

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));
const admin = perTest(() => signIn(client, "administrator"));

async function create(): Promise<string> {
  return textMember(await admin.send("POST", USERS, { json: { name: "zoe", password: PASSWORD } }), "id");
}

test("a session of 400 s can't take MFA off somebody by deleting them and making them again", async () => {
  await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
  appliance.clock.advance(400_000);
  const deleted = await admin.send("DELETE", `${USERS}/1001`);
  expect([deleted.status, deleted.problem]).toEqual([401, "step-up-required"]);
  const json = { name: "olivia2", password: PASSWORD };
  expect((await admin.send("POST", USERS, { json })).problem).toBe("step-up-required");
  expect((await passwordGrantOf(client, "olivia")).body["mfa_token"]).toBeDefined();
});

test("who gets a name again gets nothing of who had it", async () => {
  const first = await create();
  const browser = client.browser();
  const session = await passwordGrantOf(browser, "zoe", PASSWORD);
  const zoe = client.withToken(textMember(session, "access_token"));
  const { secretKey } = await enroll(zoe, first, appliance.clock);
  const challenge = textMember(await passwordGrantOf(client, "zoe", PASSWORD), "mfa_token");
  await admin.send("PUT", `${USERS}/${first}`, { json: { role: "PortalAdmin" } });
  for (let count = 0; count < 5; count += 1) await passwordGrantOf(client, "zoe", "wrong");
  expect((await passwordGrantOf(client, "zoe", PASSWORD)).status).toBe(429);
  await admin.send("DELETE", `${USERS}/${first}`);

  const second = await create();
  expect(second).not.toBe(first);
  const signedIn = await passwordGrantOf(client, "zoe", PASSWORD);
  expect(signedIn.body).toMatchObject({ mfa_enabled: false, roleName: "PortalOperator" });
  expect((await zoe.send("GET", `${USERS}/${second}`)).status).toBe(401);
  const form = { grant_type: "Refresh_token", refresh_token: textMember(session, "refresh_token") };
  expect((await client.send("POST", "/api/oauth2/token", { form })).problem).toBe("invalid-grant");
  const code = oracleCode(secretKey, appliance.clock.now());
  expect((await mfaGrantOf(client, challenge, code)).problem).toBe("invalid-grant");
  const again = client.withToken(textMember(signedIn, "access_token"));
  expect((await again.send("GET", `/api/guard/users/${second}/last-change`)).status).toBe(204);
  // The old browser is a stranger to the new user.
  for (let count = 0; count < 5; count += 1) await passwordGrantOf(client, "zoe", "wrong");
  expect((await passwordGrantOf(browser, "zoe", PASSWORD)).status).toBe(429);
});

describe("users in v8.1 only", () => {
  test("members that the vendor's document allows to be null may be", async () => {
    const nothing = { role: null, type: null };
    const json = { name: "nora", password: PASSWORD, ...nothing };
    const answer = await admin.send("POST", "/api/v8.1/users", { json });
    expect(answer.body).toMatchObject({ role: "PortalOperator", type: "Internal" });
    const entity = { identityProviderEntityId: "9c1a-ext" };
    const ext = { name: "ext", type: "IdentityProvider", password: null, role: null, ...entity };
    const made = await admin.send("POST", "/api/v8.1/users", { json: ext });
    expect([made.status, made.body]).toMatchObject([201, entity]);
    const read = await admin.send("GET", `/api/v8.1/users/${String(made.body["id"])}`);
    expect(read.body).toMatchObject(entity);
    expect(answer.body).not.toHaveProperty("identityProviderEntityId");
    const kept = { description: "new", password: null, role: null, name: null };
    const changed = await admin.send("PUT", "/api/v8.1/users/1001", { json: kept });
    expect(changed.body).toMatchObject({ name: "olivia", description: "new", role: "PortalOperator" });
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
  });

  test("an administrator renames, nobody takes a name, and the list follows", async () => {
    const list = async () => names((await admin.send("GET", "/api/v8.1/users")).body["results"]);
    await list();
    const rename = (name: string) => admin.send("PUT", "/api/v8.1/users/1001", { json: { name } });
    expect((await rename("Zora")).body["name"]).toBe("Zora");
    expect((await list()).at(-1)).toBe("Zora");
    expect((await passwordGrantOf(client, "zora", TEST_DEMO_PASSWORD)).status).toBe(200);
    expect((await passwordGrantOf(client, "olivia")).problem).toBe("invalid-grant");
    expect((await rename("ravi")).problem).toBe("conflict");
    expect(Object.keys(Object((await rename(" ")).body["errors"]))).toEqual(["name"]);
    const ravi = await signIn(client, "ravi");
    const own = { name: "ravi", description: "as it came" };
    expect((await ravi.send("PUT", "/api/v8.1/users/1002", { json: own })).status).toBe(200);
    for (const json of [{ name: "root" }, { role: "PortalAdmin" }])
      expect((await ravi.send("PUT", "/api/v8.1/users/1002", { json })).problem).toBe("not-allowed");
  });

  test("neither the old name nor a new one that comes with it makes a password", async () => {
    const edit = (json: object) => admin.send("PUT", "/api/v8.1/users/1001", { json });
    for (const password of ["Olivia-olivia-2026", "Vornquelth-2026"]) {
      const refused = await edit({ name: "Vornquelth", password });
      expect(Object.keys(Object(refused.body["errors"])), password).toEqual(["password"]);
    }
    expect((await edit({ name: "Vornquelth", password: PASSWORD })).status).toBe(200);
    // Nor does the name of somebody new, nor the appliance's.
    for (const password of ["Quelthvorn-2026", "backup.example.com"]) {
      const made = await admin.send("POST", USERS, { json: { name: "Quelthvorn", password } });
      expect(Object.keys(Object(made.body["errors"])), password).toEqual(["password"]);
      expect((await edit({ name: "Quelthvorn", password })).status, password).toBe(400);
    }
  });

  test("a user of an identity provider has no password here, cannot sign in and cannot enroll", async () => {
    const answer = await admin.send("POST", "/api/v8.1/users", {
      json: { name: "ext", type: "IdentityProvider" },
    });
    expect(answer.status).toBe(201);
    expect((await passwordGrantOf(client, "ext", "anything at all")).problem).toBe("invalid-grant");
    const enabled = await admin.send("POST", `/api/v8.1/users/${textMember(answer, "id")}/enableMfa`, {
      json: {},
    });
    expect([enabled.status, enabled.problem]).toEqual([400, "external-identity"]);
  });
});

function names(rows: unknown): string[] {
  return Array.isArray(rows) ? rows.map((row: unknown) => String(Object(row).name)) : [];
}
