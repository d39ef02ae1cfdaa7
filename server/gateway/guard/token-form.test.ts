import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance, TEST_DEMO_PASSWORD } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { routesOfProduct } from "../../appliance/testing/product-versions.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";

const AZURE = "/api/oauth2/token";
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
const PASSWORD = new URLSearchParams({ p: TEST_DEMO_PASSWORD }).toString().slice(2);

let store: Store;
let standIn: StandIn;
let appliance: TestAppliance;
let client: TestClient;
/** The forms as they reached the appliance. */
let seen: { readonly body: string; readonly type: string | null; readonly length: string | null }[];

/** It splits forms at `;` too, reads names without blanks and brackets, and the last of those that stand twice. */
function lenient(real: TestAppliance): TestAppliance {
  return {
    ...real,
    handle: async (request, peer) => {
      if (request.method !== "POST" || !request.url.endsWith("/token")) return real.handle(request, peer);
      const body = await request.text();
      const { headers } = request;
      seen.push({ body, type: headers.get("content-type"), length: headers.get("content-length") });
      const read = new Map(
        [...new URLSearchParams(body.replaceAll(";", "&"))].map(([name, value]) => [
          name.toLowerCase().replaceAll(/[^a-z_]/g, ""),
          value,
        ]),
      );
      const form = new URLSearchParams([...read]).toString();
      return real.handle(new Request(request.url, { method: "POST", headers: FORM, body: form }), peer);
    },
  };
}

async function start(product: "8.1" | "aws"): Promise<void> {
  seen = [];
  store = await openStore({ memory: true });
  appliance = await createTestAppliance({ served: routesOfProduct(product) });
  standIn = await startStandIn(product, {
    guard: { store, policy: policyOf({}) },
    appliance: lenient(appliance),
  });
  client = testClient(httpHandler(standIn.url));
}
afterEach(async () => {
  await standIn.close();
  await appliance.close();
  await store.close();
});

/** What came of a form: how it reached the appliance, or how it was refused here. */
async function sent(raw: string | Uint8Array, path = AZURE): Promise<string> {
  const before = seen.length;
  const { problem } = await client.send("POST", path, { raw, headers: FORM });
  return seen[before]?.body ?? `refused: ${problem}`;
}

describe("a token form for Azure", () => {
  beforeEach(() => start("8.1"));

  const AS = "grant_type=Password&username=zz&password=q";
  const GUESS = "grant_type=Password&username=decoy&password=q";
  test.each([
    // With fields that the grant doesn't have.
    ["username=zz&password=q", AS],
    ["GRANT_TYPE=PASSWORD&UserName=zz&Password=q", AS],
    [`${AS}&+grant_type=Refresh_token&refresh_token=R`, AS],
    [`${AS}&grant_type%20=Refresh_token&refresh_token=R`, AS],
    [`${AS}&grant_type[]=Mfa&mfa_token=T&mfa_code=123456`, AS],
    [`${GUESS}&+username=ceo`, GUESS],
    [`${GUESS}&username[0]=ceo`, GUESS],
    [`${GUESS}&sso_token=a&updater_token=&saml_response=&mfa_token=&refresh_token=`, GUESS],
    [
      "username=decoy;username=ceo&password=q",
      "grant_type=Password&username=decoy%3Busername%3Dceo&password=q",
    ],
    ["mfa_token=a==&mfa_code=1&grant_type=mfa&username=ceo", "refused: invalid-grant"],
    ["grant_type=refresh_token&refresh_token=R&mfa_code=1", "grant_type=Refresh_token&refresh_token=R"],
    [`${AS}&short_lived_refresh_token=True`, `${AS}&short_lived_refresh_token=true`],
    [`${AS}&short_lived_refresh_token=`, AS],
    [`?${AS}`, AS],
    // In which somebody may read another thing.
    [`${AS}&short_lived_refresh_token=1`, "refused: bad-request"],
    ["", "refused: bad-request"],
    ["mfa_token=T&mfa_code=123456", "refused: bad-request"],
    ["refresh_token=R", "refused: bad-request"],
    ["grant_type=&username=zz&password=q", "refused: bad-request"],
    ["grant_type=Client_credentials&username=zz&password=q", "refused: bad-request"],
    ["grant_type=Mfa&mfa_token=T", "refused: bad-request"],
    ["grant_type=Password&username[0]=zz&password=q", "refused: bad-request"],
    [`${AS}&UserName=ceo`, "refused: bad-request"],
    [`${AS}&refresh_token=%FF`, "refused: bad-request"],
    ["username=z%zz&password=q", "refused: bad-request"],
    ['{"grant_type":"Mfa","mfa_token":"T","mfa_code":"1"}', "refused: bad-request"],
  ])("%s", async (raw, expected) => {
    expect(await sent(raw)).toBe(expected);
  });

  test("is in UTF-8", async () => {
    const latin1 = Buffer.from("username=zo\xEB&password=q", "latin1");
    expect(await sent(latin1)).toBe("refused: bad-request");
  });

  test("has no name that an appliance may cut", async () => {
    expect(await sent(`username=ceo${"+".repeat(254)}&password=q`)).toBe("refused: invalid-grant");
  });

  test.each([
    ["\u0639\u0644\u06cc\u200c\u0631\u0636\u0627", "username=%D8%B9%D9%84%DB%8C%E2%80%8C%D8%B1%D8%B6%D8%A7"],
    ["\u0dc1\u0dca\u200d\u0dbb\u0dd3", "username=%E0%B7%81%E0%B7%8A%E2%80%8D%E0%B6%BB%E0%B7%93"],
  ])("has names as some languages spell them, with a joiner or its contrary: %s", async (name, field) => {
    expect(await sent(`${new URLSearchParams({ username: name }).toString()}&password=q`)).toContain(field);
    for (const other of [`${name}\u200c`, `\u200d${name}`, `${name}\u200b`])
      expect(await sent(new URLSearchParams({ username: other, password: "q" }).toString())).toBe(
        "refused: invalid-grant",
      );
  });

  test("goes on with its own type and length", async () => {
    await client.send("POST", AZURE, {
      raw: "username=zoë&password=q&other=1",
      headers: { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" },
    });
    const body = "grant_type=Password&username=zo%C3%AB&password=q";
    expect(seen).toEqual([{ body, type: FORM["Content-Type"], length: String(body.length) }]);
  });

  test("doesn't make a fresh sign-in of an old session", async () => {
    const elsewhere = testClient(appliance.handle);
    for (const form of [
      (token: string) => `username=zz&password=q&+grant_type=Refresh_token&refresh_token=${token}`,
      (token: string) => `username=zz;grant_type=Refresh_token;refresh_token=${token}&password=q`,
      (token: string) =>
        `grant_type=Password&username=zz&password=q&grant_type[]=Refresh_token&refresh_token=${token}`,
    ]) {
      const old = textMember(await passwordGrantOf(elsewhere, "ravi"), "refresh_token");
      const answer = await client.send("POST", AZURE, { raw: form(old), headers: FORM });
      expect([answer.status, answer.body["access_token"]]).toEqual([400, undefined]);
    }
  });

  test("hides no guess of a password or a code from its account's budget", async () => {
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const right = (form: string) => client.send("POST", AZURE, { raw: form, headers: FORM });
    for (const form of [
      `username=decoy;username=ravi&password=${PASSWORD}`,
      `username=decoy&+username=ravi&password=${PASSWORD}`,
    ])
      expect((await right(form)).status).toBe(400);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const code = oracleCode(secretKey, appliance.clock.now());
    const second = `mfa_token=${encodeURIComponent(challenge)}&mfa_code=${code}`;
    for (const form of [`username=decoy&password=q&+grant_type=Mfa&${second}`, `+grant_type=Mfa&${second}`])
      expect((await right(form)).status).toBe(400);
    expect((await mfaGrantOf(client, challenge, code)).status).toBe(200);
  });

  test.each(["000000,111111", "000000;111111", "000000|111111", "000000\n111111", "000000&111111"])(
    "has one code, not %j",
    async (codes) => {
      await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
      const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
      seen = [];
      expect((await mfaGrantOf(client, challenge, codes)).problem).toBe("invalid-grant");
      expect(seen).toEqual([]);
    },
  );

  test("that another client writes still signs in", async () => {
    const empty = "mfa_token=&updater_token=&mfa_code=&sso_token=&short_lived_refresh_token=&saml_response=";
    const raw = `${empty}&refresh_token=&Username=olivia&Password=${PASSWORD}&grant_type=password`;
    const signedIn = await client.send("POST", AZURE, { raw, headers: FORM });
    expect(signedIn.body).toMatchObject({ username: "olivia", shortLived: false });
    const refresh = `grant_type=refresh_token&refresh_token=${textMember(signedIn, "refresh_token")}`;
    expect((await client.send("POST", AZURE, { raw: refresh, headers: FORM })).status).toBe(200);
    const short = `username=ravi&password=${PASSWORD}&short_lived_refresh_token=TRUE`;
    expect((await client.send("POST", AZURE, { raw: short, headers: FORM })).body["shortLived"]).toBe(true);
  });
});

describe("a token form for AWS", () => {
  beforeEach(() => start("aws"));

  const AWS = "/api/v1/token";
  test.each([
    [
      "grant_type=Password&username=zz&password=q&+username=ceo",
      "grant_type=password&username=zz&password=q",
    ],
    ["grant_type=Refresh_token&refresh_token=R", "grant_type=refresh_token&refresh_token=R"],
    ["username=zz&password=q", "refused: bad-request"],
    ["grant_type=authorization_code&code=1", "refused: bad-request"],
  ])("%s", async (raw, expected) => {
    expect(await sent(raw, AWS)).toBe(expected);
  });
});
