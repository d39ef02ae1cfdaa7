import { describe, expect, test } from "vitest";
import { changesTable } from "../../guard/changes.ts";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import { enroll } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type Answer } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { twoVersions } from "../testing/two-versions.ts";
import { perTest } from "../../testing/per-test.ts";

const PASSWORD = "a long enough password";

describe.each(twoVersions)("users in $version", ({ version, id, created, defaultLimit, showsRoles }) => {
  const path = `/api/${version}/users`;

  const appliance = perTest(() => createTestAppliance());
  const client = perTest(() => testClient(appliance.handle));
  const admin = perTest(() => signIn(client, "administrator"));

  test("a user shows exactly the documented members", async () => {
    const { status, headers, body } = await admin.send("GET", `${path}/1001`);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(body).toEqual({
      id,
      name: "olivia",
      description: "Demo user, runs backups",
      mfaEnabled: false,
      isDefault: false,
      ...(showsRoles ? { role: "PortalOperator", type: "Internal" } : {}),
      _links: { self: { href: `http://localhost${path}/1001` } },
    });
  });

  test.each([
    ["U+0000", "before\0after"],
    ["half of a surrogate pair", "before\ud800after"],
  ])("a description with %s is refused, and the old one stays", async (_, description) => {
    const { status, body } = await admin.send("PUT", `${path}/1001`, { json: { description } });
    expect([status, body]).toMatchObject([400, { errors: { description: [expect.any(String)] } }]);
    expect((await admin.send("GET", `${path}/1001`)).body).toMatchObject({
      description: "Demo user, runs backups",
    });
  });

  test("a description that looks like JSON or markup comes back as it is, and changes nothing beside it", async () => {
    const description = `"}],"mfaEnabled":true,"x":"</script><b>\\"`;
    const { body: before } = await admin.send("GET", `${path}/1001`);
    await admin.send("PUT", `${path}/1001`, { json: { description } });
    expect((await admin.send("GET", `${path}/1001`)).body).toEqual({ ...before, description });
  });

  test("the page has the documented shape and the default limit of its version", async () => {
    const { body } = await admin.send("GET", path);
    expect(body).toMatchObject({ offset: 0, limit: defaultLimit, totalCount: 7 });
    expect(body["_links"]).toEqual({
      self: { href: `http://localhost${path}?offset=0&limit=${defaultLimit}` },
    });
    expect(names(body["results"])).toEqual([
      "ada",
      "administrator",
      "grace",
      "ines",
      "olivia",
      "ravi",
      "rita",
    ]);
  });

  test("filter first, then offset; names in any case, dollar forms ignored", async () => {
    const page = await admin.send("GET", `${path}?namefilter=R&OFFSET=1&Limit=1&%24offset=5`);
    expect(page.body).toMatchObject({ offset: 1, limit: 1, totalCount: 2 });
    expect(names(page.body["results"])).toEqual(["rita"]);
  });

  test("an escape of a query is resolved once, and written anew in links", async () => {
    const found = async (filter: string) => (await admin.send("GET", `${path}?NameFilter=${filter}`)).body;
    expect(names((await found("%6flivia"))["results"])).toEqual(["olivia"]);
    expect(names((await found("%256flivia"))["results"])).toEqual([]);
    const href = `http://localhost${path}?offset=0&limit=${defaultLimit}&nameFilter=%26a%3D%2562`;
    expect((await found("%26a%3D%2562"))["_links"]).toEqual({ self: { href } });
  });

  test("links to more pages are v1's", async () => {
    const { body } = await admin.send("GET", `${path}?Offset=2&Limit=2`);
    const self = { href: `http://localhost${path}?offset=2&limit=2` };
    const others = {
      first: { href: `http://localhost${path}?offset=0&limit=2` },
      prev: { href: `http://localhost${path}?offset=0&limit=2` },
      next: { href: `http://localhost${path}?offset=4&limit=2` },
    };
    expect(body["_links"]).toEqual(version === "v1" ? { self, ...others } : { self });
  });

  test.each([
    ["Limit=-1", 200],
    ["Limit=1000", 200],
    ["Limit=0", 0],
    ["Limit=3&limit=7", 3],
  ])("%s means a limit of %i", async (query, limit) => {
    expect((await admin.send("GET", `${path}?${query}`)).body["limit"]).toBe(limit);
  });

  test.each(["Limit=-2", "Limit=x", "Offset=-1", "Offset=1.5", "Offset=1000000000000000", "Limit="])(
    "%s is refused by name",
    async (query) => {
      const answer = await admin.send("GET", `${path}?${query}`);
      expect([answer.status, answer.problem]).toEqual([400, "bad-request"]);
      expect(Object.keys(Object(answer.body["errors"]))).toEqual([query.split("=")[0]]);
    },
  );

  test("users without the PortalAdmin role see only their own account", async () => {
    for (const name of ["olivia", "ravi", "rita"]) {
      const person = await signIn(client, name);
      const page = await person.send("GET", path);
      expect([page.body["totalCount"], names(page.body["results"])]).toEqual([1, [name]]);
      expect((await person.send("GET", `${path}?NameFilter=ada`)).body["totalCount"]).toBe(0);
    }
  });

  test("a created user can sign in, under any spelling of the name, and nobody else can take it", async () => {
    const answer = await admin.send("POST", path, {
      json: { name: "Zoë", description: "new", password: PASSWORD },
    });
    expect(answer.status).toBe(created);
    expect(answer.body).toMatchObject({ name: "Zoë", mfaEnabled: false });
    expect((await passwordGrantOf(client, "  ZOË ", PASSWORD)).status).toBe(200);
    const again = await admin.send("POST", path, { json: { name: "zoe\u0308", password: PASSWORD } });
    expect([again.status, again.problem]).toEqual([409, "conflict"]);
  });

  test("password rules hold for creating and for changing", async () => {
    for (const password of ["short", "password123", "newcomer", "x".repeat(129)]) {
      const answer = await admin.send("POST", path, { json: { name: "newcomer", password } });
      expect(Object.keys(Object(answer.body["errors"])), password).toEqual(["password"]);
    }
    expect((await admin.send("PUT", `${path}/1001`, { json: { password: "olivia" } })).status).toBe(400);
  });

  const isEnded = async (pair: Answer) => {
    const person = client.withToken(textMember(pair, "access_token"));
    expect((await person.send("GET", `${path}/1001`)).status).toBe(401);
    const form = { grant_type: "Refresh_token", refresh_token: textMember(pair, "refresh_token") };
    expect((await client.send("POST", "/api/oauth2/token", { form })).problem).toBe("invalid-grant");
  };

  test("one's own new password works at once, the old one no more, other sessions end", async () => {
    const olivia = await signIn(client, "olivia");
    const elsewhere = [await passwordGrantOf(client, "olivia"), await passwordGrantOf(client, "olivia")];
    expect((await olivia.send("PUT", `${path}/1001`, { json: { password: PASSWORD } })).status).toBe(200);
    for (const pair of elsewhere) await isEnded(pair);
    expect((await olivia.send("GET", `${path}/1001`)).status).toBe(200);
    expect((await passwordGrantOf(client, "olivia")).problem).toBe("invalid-grant");
    expect((await passwordGrantOf(client, "olivia", PASSWORD)).status).toBe(200);
  });

  test("a new password by an administrator ends all sessions of the user, and MFA stays", async () => {
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const pairs: Answer[] = [];
    for (const off of [0, 30_000]) {
      appliance.clock.advance(off);
      const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
      pairs.push(await mfaGrantOf(client, challenge, oracleCode(secretKey, appliance.clock.now())));
    }
    expect((await admin.send("PUT", `${path}/1001`, { json: { password: PASSWORD } })).status).toBe(200);
    for (const pair of pairs) await isEnded(pair);
    expect((await passwordGrantOf(client, "olivia")).problem).toBe("invalid-grant");
    expect((await passwordGrantOf(client, "olivia", PASSWORD)).body["mfa_token"]).toBeDefined();
  });

  test("a password has no age", async () => {
    appliance.clock.advance(10 * 365 * 24 * 3_600_000);
    expect((await passwordGrantOf(client, "olivia")).status).toBe(200);
  });

  test("who changed a deleted user's MFA goes with the user", async () => {
    await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const changed = () => appliance.parts.store.read((db) => changesTable.last(db, "1001"));
    expect(await changed()).toMatchObject({ change: "enabled", changed_by: "olivia" });
    expect((await admin.send("DELETE", `${path}/1001`)).status).toBe(204);
    expect(await changed()).toBeUndefined();
  });

  test("a deleted user's tokens die at once and the default user stays", async () => {
    const olivia = await signIn(client, "olivia");
    expect((await admin.send("DELETE", `${path}/1001`)).status).toBe(204);
    expect((await olivia.send("GET", `${path}/1001`)).status).toBe(401);
    expect((await passwordGrantOf(client, "olivia")).problem).toBe("invalid-grant");
    expect((await admin.send("GET", path)).body["totalCount"]).toBe(6);
    const ada = await signIn(client, "ada");
    expect((await ada.send("DELETE", `${path}/1000`)).problem).toBe("conflict");
  });
});

function names(rows: unknown): string[] {
  return Array.isArray(rows) ? rows.map((row: unknown) => String(Object(row).name)) : [];
}
