import { describe, expect, test, vi } from "vitest";
import { sweepExpired } from "../sweep-expired.ts";
import { TEST_DEMO_PASSWORD, createTestAppliance } from "../testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { seededRandom } from "../testing/seeded-random.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type Answer } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { problemDetails } from "../../http/problem.ts";
import { routes } from "../../routes.ts";
import { perTest } from "../../testing/per-test.ts";

const TOKEN = "/api/oauth2/token";
const MINUTE = 60_000;

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));

function refresh(token: string): Promise<Answer> {
  return client.send("POST", TOKEN, { form: { grant_type: "Refresh_token", refresh_token: token } });
}

function list(token: string): Promise<Answer> {
  return client.withToken(token).send("GET", "/api/v1/users");
}

/** A sign-in of the app, whose refresh tokens are short-lived. */
const shortLived = () => {
  const form = { username: "olivia", password: TEST_DEMO_PASSWORD, short_lived_refresh_token: "true" };
  return client.send("POST", TOKEN, { form });
};

describe("the life of tokens", () => {
  test("access ends after 60 minutes, a short-lived refresh token after 15, a long one after 14 days", async () => {
    const short = await shortLived();
    const long = await passwordGrantOf(client, "olivia");
    expect(short.body["shortLived"]).toBe(true);
    appliance.clock.advance(15 * MINUTE);
    expect((await refresh(textMember(short, "refresh_token"))).problem).toBe("invalid-grant");
    appliance.clock.advance(45 * MINUTE - 1);
    await sweepExpired(appliance.parts);
    expect((await list(textMember(short, "access_token"))).status).toBe(200);
    appliance.clock.advance(1);
    expect((await list(textMember(short, "access_token"))).status).toBe(401);
    appliance.clock.advance(14 * 24 * 60 * MINUTE - 60 * MINUTE - 1);
    await sweepExpired(appliance.parts);
    const renewed = await refresh(textMember(long, "refresh_token"));
    expect(renewed.status).toBe(200);
    appliance.clock.advance(14 * 24 * 60 * MINUTE);
    expect((await refresh(textMember(renewed, "refresh_token"))).problem).toBe("invalid-grant");
  });

  test("a sign-in is renewed for a day where its tokens are short-lived, and for 30 days elsewhere", async () => {
    const renewedFor = async (first: Answer, everyMinutes: number): Promise<number> => {
      for (let [times, last] = [1, first]; ; times += 1) {
        appliance.clock.advance(everyMinutes * MINUTE);
        last = await refresh(textMember(last, "refresh_token"));
        if (last.status !== 200) return times * everyMinutes;
      }
    };
    expect(await renewedFor(await shortLived(), 10)).toBe(24 * 60);
    expect(await renewedFor(await passwordGrantOf(client, "olivia"), 24 * 60)).toBe(30 * 24 * 60);
  });

  test("an access token of the last renewal ends with the sign-in", async () => {
    let pair = await shortLived();
    for (let minutes = 0; minutes < 24 * 60 - 10; minutes += 10) {
      appliance.clock.advance(10 * MINUTE);
      pair = await refresh(textMember(pair, "refresh_token"));
    }
    expect(pair.body).toMatchObject({ expires_in: 600 });
    const last = client.withToken(textMember(pair, "access_token"));
    appliance.clock.advance(10 * MINUTE - 1);
    expect((await last.send("GET", "/api/v8.1/users")).status).toBe(200);
    appliance.clock.advance(1);
    expect((await last.send("GET", "/api/v8.1/users")).status).toBe(401);
  });

  test("signing out kills both tokens of the pair and nobody else's", async () => {
    const pair = await passwordGrantOf(client, "olivia");
    const other = await passwordGrantOf(client, "olivia");
    const access = textMember(pair, "access_token");
    const signedOut = await client.withToken(access).send("DELETE", TOKEN);
    expect([signedOut.status, signedOut.text]).toEqual([204, ""]);
    expect((await list(access)).status).toBe(401);
    expect((await refresh(textMember(pair, "refresh_token"))).problem).toBe("invalid-grant");
    expect((await list(textMember(other, "access_token"))).status).toBe(200);
  });

  test("an mfa_token lives five minutes, survives wrong codes, and works once", async () => {
    const { secretKey, scratchCodes } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const late = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    appliance.clock.advance(5 * MINUTE);
    expect((await mfaGrantOf(client, late, oracleCode(secretKey, appliance.clock.now()))).problem).toBe(
      "invalid-grant",
    );
    const once = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(client, once, "00000000")).problem).toBe("invalid-grant");
    const both = await Promise.all(scratchCodes.slice(0, 2).map((code) => mfaGrantOf(client, once, code)));
    expect(both.map(({ problem }) => problem)).toEqual([undefined, "invalid-grant"]);
    const fresh = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(client, fresh, scratchCodes[1] ?? "")).status).toBe(200);
  });

  test("tokens from the future are refused after the clock went back a day, small steps are not", async () => {
    const pair = await passwordGrantOf(client, "olivia");
    appliance.clock.advance(-60_000);
    expect((await list(textMember(pair, "access_token"))).status).toBe(200);
    appliance.clock.advance(-24 * 60 * MINUTE);
    expect((await list(textMember(pair, "access_token"))).status).toBe(401);
    expect((await refresh(textMember(pair, "refresh_token"))).problem).toBe("invalid-grant");
  });
});

describe("tokens that are not what they seem", () => {
  test("kinds never interchange", async () => {
    const olivia = await signIn(client, "olivia");
    const pair = await passwordGrantOf(client, "ravi");
    const enrollment = await enroll(olivia, "1001", appliance.clock);
    const pending = await startEnrollment(olivia, "1001", true);
    const mfaToken = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    for (const token of [textMember(pair, "refresh_token"), mfaToken, pending.token]) {
      expect((await list(token)).status).toBe(401);
    }
    for (const token of [textMember(pair, "access_token"), mfaToken, pending.token]) {
      expect((await refresh(token)).problem).toBe("invalid-grant");
    }
    const [access, renewal] = [textMember(pair, "access_token"), textMember(pair, "refresh_token")];
    const code = oracleCode(enrollment.secretKey, appliance.clock.now());
    for (const token of [access, renewal, pending.token]) {
      expect((await mfaGrantOf(client, token, code)).problem).toBe("invalid-grant");
    }
    const confirming = oracleCode(pending.secretKey, appliance.clock.now());
    for (const token of [access, renewal, mfaToken]) {
      const { problem } = await confirmEnrollment(olivia, "1001", token, confirming);
      expect(problem).toBe("enrollment-unknown");
    }
  });

  test("another server's are no tokens here", async () => {
    const other = await createTestAppliance();
    const pair = await passwordGrantOf(testClient(other.handle), "olivia");
    await other.close();
    expect((await list(textMember(pair, "access_token"))).status).toBe(401);
    expect((await refresh(textMember(pair, "refresh_token"))).problem).toBe("invalid-grant");
  });

  test("every truncation and a thousand mutations are 401", async () => {
    const pair = await passwordGrantOf(client, "olivia");
    const token = textMember(pair, "access_token");
    const given = [pair];
    while (given.length < 16) given.push(await passwordGrantOf(client, "olivia"));
    for (const name of ["access_token", "refresh_token"]) {
      const drawn = given.map((one) => Buffer.from(textMember(one, name), "base64url"));
      for (const bytes of drawn) expect(bytes, "256 bits").toHaveLength(32);
      for (let at = 0; at < 32; at += 1)
        expect(new Set(drawn.map((bytes) => bytes[at])).size, "each byte is drawn").toBeGreaterThan(4);
    }
    const random = seededRandom(42);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const forgeries = new Set<string>([`${token}A`, `${token}=`, token.toLowerCase(), `A${token}`]);
    for (let length = 0; length < token.length; length += 1) forgeries.add(token.slice(0, length));
    for (let count = 0; count < 1_000; count += 1) {
      const at = random(token.length);
      forgeries.add(token.slice(0, at) + alphabet.charAt(random(64)) + token.slice(at + 1));
    }
    forgeries.delete(token);
    for (const forgery of forgeries) expect((await list(forgery)).status).toBe(401);
    expect((await list(token)).status).toBe(200);
  });

  test("the scheme is taken in any case, other schemes are not", async () => {
    const token = textMember(await passwordGrantOf(client, "olivia"), "access_token");
    for (const scheme of ["bearer", "BEARER", "Bearer"]) {
      const headers = { Authorization: `${scheme} ${token}` };
      expect((await client.send("GET", "/api/v1/users", { headers })).status).toBe(200);
    }
    for (const header of [`Basic ${token}`, token, `Bearer ${token} x`, "Bearer", `Bearer,${token}`]) {
      expect((await client.send("GET", "/api/v1/users", { headers: { Authorization: header } })).status).toBe(
        401,
      );
    }
  });
});

describe("the answers of the token endpoint", () => {
  test("a sign-in has the documented members", async () => {
    const { status, body } = await passwordGrantOf(client, "Olivia");
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: "bearer",
      refresh_token: expect.any(String),
      expires_in: 3600,
      ".issued": "2026-01-01T00:00:00.000Z",
      ".expires": "2026-01-01T01:00:00.000Z",
      userId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      username: "olivia",
      roleName: "PortalOperator",
      userType: "Internal",
      latestNewsShown: true,
      mfa_enabled: false,
      shortLived: false,
    });
  });

  test("a challenge has no access token and no refresh token, and mfa_enabled is true", async () => {
    await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const { status, body } = await passwordGrantOf(client, "olivia");
    expect(status).toBe(200);
    expect(body).toMatchObject({ expires_in: 0, mfa_enabled: true, ".expires": "0001-01-01T00:00:00Z" });
    expect(Object.keys(body)).not.toContain("access_token");
    expect(Object.keys(body)).not.toContain("refresh_token");
  });

  test.each([
    [
      "field names and grant in any case",
      "Username=olivia&PASSWORD=staple+of+the+demo+users&Grant_Type=password",
    ],
    ["no grant type", "username=olivia&password=staple%20of%20the%20demo%20users"],
    [
      "every field, most of them empty, as a script with curl sends it",
      "mfa_token=&updater_token=&mfa_code=&sso_token=&short_lived_refresh_token=&saml_response=&refresh_token=&username=olivia&password=staple+of+the+demo+users&grant_type=Password",
    ],
    ["empty pairs", "&&username=olivia&&password=staple+of+the+demo+users&"],
  ])("takes %s", async (_what, raw) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" };
    expect((await client.send("POST", TOKEN, { raw, headers })).status).toBe(200);
  });

  test("takes an mfa_token with raw padding", async () => {
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const mfaToken = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    expect(mfaToken.endsWith("==")).toBe(true);
    const raw = `grant_type=Mfa&mfa_token=${mfaToken}&mfa_code=${oracleCode(secretKey, appliance.clock.now())}`;
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    expect((await client.send("POST", TOKEN, { raw, headers })).status).toBe(200);
  });

  test.each([
    ["a wrong password", { username: "olivia", password: "wrong password" }],
    ["an unknown name", { username: "nobody", password: "wrong password" }],
    ["a user of an identity provider", { username: "ines", password: "wrong password" }],
    ["an unknown refresh token", { grant_type: "Refresh_token", refresh_token: "x" }],
    ["an unknown mfa_token", { grant_type: "Mfa", mfa_token: "x", mfa_code: "123456" }],
  ])("%s is invalid-grant in the same words", async (_what, form) => {
    const { status, body } = await client.browser().send("POST", TOKEN, { form });
    expect({ status, ...body, traceId: "" }).toEqual({
      type: "urn:mfa-enrollment:invalid-grant",
      title: "The sign-in was refused.",
      detail: problemDetails["invalid-grant"],
      status: 400,
      traceId: "",
    });
  });

  test.each([
    [{ grant_type: "client_credentials" }, "grant_type"],
    [{ username: "olivia" }, "password"],
    [{ password: "x" }, "username"],
    [{ grant_type: "Mfa", mfa_token: "x" }, "mfa_code"],
  ])("%j is a bad request that names the field", async (form, field) => {
    const answer = await client.send("POST", TOKEN, { form });
    expect([answer.status, Object.keys(Object(answer.body["errors"]))]).toEqual([400, [field]]);
  });
});

const sessions = async () =>
  (await appliance.parts.store.read((db) => db.selectFrom("sessions").select("id").execute())).map(
    ({ id }) => id,
  );

test("a password begins a session, or a code after it, and nothing else at that call", async () => {
  const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
  appliance.clock.advance(30_000);
  const before = await sessions();
  await passwordGrantOf(client, "ravi", "a wrong password");
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  await mfaGrantOf(client, challenge, "000000");
  expect(await sessions()).toEqual(before);
  await mfaGrantOf(client, challenge, oracleCode(secretKey, appliance.clock.now()));
  const pair = await passwordGrantOf(client, "ravi");
  const both = await sessions();
  expect(both).toHaveLength(before.length + 2);
  expect((await refresh(textMember(pair, "refresh_token"))).status).toBe(200);
  expect((await sessions()).toSorted()).toEqual(both.toSorted());
});

test("no other call begins a session or answers tokens, signed in or not", async () => {
  const isLast = ({ id }: { id: string }) => Number(id === "deleteToken");
  const others = routes.filter(({ id }) => id !== "token").toSorted((a, b) => isLast(a) - isLast(b));
  expect(new Set(others.map(({ id }) => id)).size).toBeGreaterThan(40);
  const people = [client, await signIn(client, "ada"), await signIn(client, "administrator")];
  const { token } = await startEnrollment(people[1] ?? client, "1004");
  const json = { username: "ada", password: "another long password", token, code: "123456", userId: "1001" };
  await signIn(client, "ravi");
  const before = await sessions();
  for (const { method, path } of others)
    for (const person of people) {
      const init = method === "GET" || method === "DELETE" ? {} : { json };
      const { text } = await person.send(method, path.replace("{id}", "1003"), init);
      expect(text, `${method} ${path}`).not.toMatch(/access_token|refresh_token/);
    }
  const after = await sessions();
  expect(after.filter((id) => !before.includes(id))).toEqual([]);
  expect(after).not.toEqual([]);
});

test("a name or a password of many accents is never normalized, which would take the square of its length", async () => {
  const accents = "\u0345\u0327\u0316".repeat(3_000);
  const normalize = vi.spyOn(String.prototype, "normalize");
  for (const [username, password] of [
    [accents, "x"],
    ["olivia", accents],
  ] as const) {
    const form = { grant_type: "Password", username, password };
    expect((await client.send("POST", "/api/oauth2/token", { form })).status).toBe(400);
  }
  const longest = Math.max(...normalize.mock.contexts.map((text) => String(text).length));
  normalize.mockRestore();
  expect(longest).toBeLessThanOrEqual(1_024);
});
