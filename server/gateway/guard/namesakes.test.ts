import { describe, expect, onTestFinished, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { noCases, policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";

/** A gateway before an appliance that answers some calls in its own way; undefined where it answers as ever. */
async function behindGateway(
  answerTo: (url: URL, request: Request) => Response | undefined,
  { policy = defaultPolicy, before }: Partial<Setting> = {},
) {
  const store = await openStore({ memory: true });
  const appliance = await createTestAppliance();
  await before?.(appliance);
  const handle: TestAppliance["handle"] = async (request, peer) => {
    const url = new URL(request.url);
    const own = answerTo(url, request);
    if (own !== undefined) return own;
    // What a test changed of the query; only what reads has one.
    return appliance.handle(
      url.search === new URL(request.url).search ? request : new Request(url, { headers: request.headers }),
      peer,
    );
  };
  const standIn = await startStandIn("8.1", {
    guard: { store, policy },
    appliance: { ...appliance, handle },
  });
  onTestFinished(async () => {
    await standIn.close();
    await appliance.close();
    await store.close();
  });
  advance = (ms) => appliance.clock.advance(ms);
  return testClient(httpHandler(standIn.url));
}

/** Moves the clock of the last gateway. */
let advance: (ms: number) => void = () => {};

interface Setting {
  readonly policy: typeof defaultPolicy;
  readonly before: (appliance: TestAppliance) => Promise<unknown>;
}

test("an administrator whose name is part of two hundred others is found on the second page", async () => {
  const others = Array.from({ length: 200 }, (_, index) => ({
    id: `${index}`,
    name: `an administrator ${index}`,
  }));
  const client = await behindGateway((url) => {
    if (!url.searchParams.has("NameFilter")) return undefined;
    if (!url.searchParams.has("Offset")) return Response.json({ totalCount: 201, results: others });
    url.searchParams.delete("Offset");
    return undefined;
  });
  const administrator = await signIn(client, "administrator");
  expect((await administrator.send("GET", "/api/guard/cases")).status).toBe(200);
});

test("an administrator whose name is part of more than can be read is found by the list, once that was read", async () => {
  let isPadded = false;
  const padding = Array.from({ length: 10 }, (_, index) => ({
    id: `9${index}`,
    name: `x-administrator-${index}`,
    role: "ReadOnlyUser",
    mfaEnabled: false,
  }));
  const client = await behindGateway((url) => {
    const filter = url.searchParams.get("NameFilter");
    if (!isPadded || filter === null) return undefined;
    // Each page has others, and there are more than anybody reads.
    const offset = Number(url.searchParams.get("Offset") ?? 0);
    const results = padding.map(({ id, name, ...rest }) => ({
      id: `${id}${offset}`,
      name: `${name}-${offset}`,
      ...rest,
    }));
    return Response.json({ totalCount: 100_000, results });
  });
  const before = await signIn(client, "administrator");
  isPadded = true;
  const unread = await signIn(client, "administrator");
  expect((await unread.send("GET", "/api/guard/cases")).status).toBe(403);
  expect((await before.send("GET", "/api/guard/users")).status).toBe(200);
  const administrator = await signIn(client, "administrator");
  expect((await administrator.send("GET", "/api/guard/cases")).status).toBe(200);
});

test("who could be either of two administrators, by a name that the appliance reads as one, is neither", async () => {
  const client = await behindGateway(
    // Its filter takes the two for one, as its sign-in does.
    (url) => {
      url.searchParams.delete("NameFilter");
      return undefined;
    },
    {
      policy: policyOf({ exemptUsers: ["administrator"], requireCase: "never" }),
      // Round the gateway, or before there was one.
      before: ({ parts }) => {
        const renamed = { name: "administr\u00e1tor", name_key: "administr\u00e1tor" };
        return parts.store.transaction("rename", (tx) =>
          tx.updateTable("users").set(renamed).where("name", "=", "ada").execute(),
        );
      },
    },
  );
  const administrator = await signIn(client, "administrator");
  for (const [method, path, json] of [
    ["PUT", "/api/v8.1/users/1000", { password: "a long enough password" }],
    ["POST", "/api/v8.1/users/1000/enableMfa", { recreate: false }],
    ["POST", "/api/v8.1/users/1001/disableMfa", undefined],
    ["PUT", "/api/v8.1/users/1001", { description: "mine" }],
    ["GET", "/api/guard/audit", undefined],
  ] as const)
    expect((await administrator.send(method, path, { json })).problem, path).toBe("not-allowed");
  // Who is nobody else is found as ever.
  const olivia = await signIn(client, "olivia");
  const start = await olivia.send("POST", "/api/v8.1/users/1001/enableMfa", { json: { recreate: false } });
  expect(start.status).toBe(200);
});

test("nobody's namesake but for accents keeps somebody without rights over others from their own MFA", async () => {
  const client = await behindGateway(
    // To everybody, and takes the two for one.
    (url) => {
      if (!url.searchParams.has("NameFilter")) return undefined;
      const users = [
        ["1078", "Olivia"],
        ["1077", "ol\u00edvia"],
        ["1001", "olivia"],
      ].map(([id, name]) => ({ id, name, role: "PortalOperator", mfaEnabled: false }));
      return Response.json({ totalCount: users.length, results: users });
    },
  );
  const olivia = await signIn(client, "olivia");
  const start = await olivia.send("POST", "/api/v8.1/users/1001/enableMfa", { json: { recreate: false } });
  expect(start.status).toBe(200);
  for (const id of ["1077", "1078"]) {
    const theirs = await olivia.send("POST", `/api/v8.1/users/${id}/enableMfa`, {
      json: { recreate: false },
    });
    expect([theirs.status, theirs.problem], id).toEqual([403, "not-allowed"]);
  }
});

test("a name that looks like another administrator's never reaches an appliance that would allow it", async () => {
  const given: string[] = [];
  const client = await behindGateway((url, request) => {
    if (!url.pathname.includes("/users") || !["PUT", "POST"].includes(request.method)) return undefined;
    given.push(`${request.method} ${url.pathname}`);
    return Response.json({ id: "1004", name: "somebody", mfaEnabled: false });
  });
  const ada = await signIn(client, "ada");
  const name = "\u00e0dministrator";
  const rename = await ada.send("PUT", "/api/v8.1/users/1004", { json: { name } });
  expect([rename.status, rename.problem]).toEqual([409, "conflict"]);
  const json = { name, password: "a long enough password", role: "ReadOnlyUser" };
  expect((await ada.send("POST", "/api/v8.1/users", { json })).problem).toBe("conflict");
  expect(given).toEqual([]);
  expect((await ada.send("PUT", "/api/v8.1/users/1004", { json: { name: "zoe" } })).status).toBe(200);
  expect(given).toEqual(["PUT /api/v8.1/users/1004"]);
});

test("a name that looks like an administrator's is refused from when they became one through the gateway", async () => {
  const given: unknown[] = [];
  const client = await behindGateway(
    (url, request) => {
      if (!url.pathname.includes("/users") || !["PUT", "POST"].includes(request.method)) return undefined;
      given.push(`${request.method} ${url.pathname}`);
      const made = { id: "1078", name: "zoe", role: "PortalAdmin", mfaEnabled: false };
      const promoted = { id: "1001", name: "olivia", role: "PortalAdmin", mfaEnabled: false };
      return Response.json(request.method === "POST" ? made : promoted);
    },
    { policy: noCases },
  );
  const ada = await signIn(client, "ada");
  const add = (name: string) => {
    const json = { name, password: "a long enough password", role: "ReadOnlyUser" };
    return ada.send("POST", "/api/v8.1/users", { json });
  };
  expect((await add("zoe")).status).toBe(200);
  expect((await ada.send("PUT", "/api/v8.1/users/1001", { json: { role: "PortalAdmin" } })).status).toBe(200);
  for (const name of ["zo\u00e9", "ol\u00edvia"]) expect((await add(name)).problem, name).toBe("conflict");
  expect(given).toEqual(["POST /api/v8.1/users", "PUT /api/v8.1/users/1001"]);
});

describe("whom the policy keeps to themselves, where the appliance lists everybody to everybody,", () => {
  const users = [
    { id: "1004", name: "ada", role: "PortalAdmin", mfaEnabled: false },
    { id: "1001", name: "olivia", role: "PortalOperator", mfaEnabled: false },
  ];
  /** It takes names with a dot at their end, and repeats them as they were typed. */
  function lenient(roleOfAda: () => string) {
    const told = () => users.map((user) => (user.name === "ada" ? { ...user, role: roleOfAda() } : user));
    return (url: URL, request: Request): Response | undefined => {
      if (url.pathname === "/api/oauth2/token" && request.method === "POST")
        return Response.json({
          access_token: "of-the-appliance-1",
          refresh_token: "of-the-appliance-2",
          token_type: "bearer",
          expires_in: 3_600,
          username: typed,
          roleName: roleOfAda(),
        });
      const id = /\/users(?:\/(\w+))?$/.exec(url.pathname)?.[1];
      if (id === undefined) return Response.json({ totalCount: users.length, results: told() });
      return Response.json(told().find((user) => user.id === id) ?? {});
    };
  }
  let typed = "";

  test.each(["ada.", "x\\ada", "ada@corp"])("reads nobody by the name %s", async (name) => {
    typed = name;
    const policy = policyOf({ roles: { self: { users: ["ada"] } } });
    const ada = await signIn(
      await behindGateway(
        lenient(() => "PortalAdmin"),
        { policy },
      ),
      name,
    );
    expect((await ada.send("GET", "/api/v8.1/users")).body).toMatchObject({ totalCount: 0, results: [] });
    expect((await ada.send("GET", "/api/v8.1/users/1001")).problem).toBe("not-allowed");
  });

  test.each([{}, null])("reads themselves from a page whose links are %j", async (links) => {
    typed = "ada";
    const policy = policyOf({ roles: { self: { users: ["ada"] } } });
    const answerTo = lenient(() => "PortalAdmin");
    const client = await behindGateway(
      (url, request) =>
        url.pathname.endsWith("/users")
          ? Response.json({ totalCount: users.length, results: users, _links: links })
          : answerTo(url, request),
      { policy },
    );
    const page = await (await signIn(client, "ada")).send("GET", "/api/v8.1/users?NameFilter=ada");
    expect(page.body).toMatchObject({ totalCount: 1, results: [{ name: "ada" }] });
  });

  test("reads nobody once they have the role that it names", async () => {
    typed = "ada";
    let role = "PortalAdmin";
    const policy = policyOf({ roles: { self: { roles: ["PortalOperator"] } } });
    const client = await behindGateway(
      lenient(() => role),
      { policy },
    );
    const ada = await signIn(client, "ada");
    expect((await ada.send("GET", "/api/v8.1/users/1001")).status).toBe(200);
    role = "PortalOperator";
    // For five seconds what was said before may count.
    advance(6_000);
    expect((await ada.send("GET", "/api/v8.1/users/1001")).problem).toBe("not-allowed");
    expect((await ada.send("GET", "/api/v8.1/users/1004")).status).toBe(200);
  });

  test("changes nobody once they have it, at an appliance that would let them", async () => {
    typed = "ada";
    let role = "PortalAdmin";
    const client = await behindGateway(lenient(() => role));
    const ada = await signIn(client, "ada");
    const describe1001 = () => ada.send("PUT", "/api/v8.1/users/1001", { json: { description: "hello" } });
    expect((await describe1001()).status).toBe(200);
    role = "PortalOperator";
    expect((await describe1001()).problem).toBe("not-allowed");
    const accept = { json: { code: "123456", token: "unknown" } };
    expect((await ada.send("POST", "/api/v8.1/users/1001/acceptMfa", accept)).problem).toBe("not-allowed");
  });
});

test.each([
  ["somebody else whose name holds it", "an administrator", 200],
  ["somebody who may be them", "Administrator", 403],
])("what can't be read of %s", async (_whose, name, status) => {
  const client = await behindGateway((url) => {
    if (!url.searchParams.has("NameFilter")) return undefined;
    const own = { id: "1000", name: "administrator", role: "PortalAdmin", mfaEnabled: false };
    return Response.json({ totalCount: 2, results: [{ id: {}, name }, own] });
  });
  const administrator = await signIn(client, "administrator");
  expect((await administrator.send("GET", "/api/guard/cases")).status).toBe(status);
});

test.each([
  ["under a name that is in no path", { access_token: "t", username: "a\ud800" }],
  ["with a token that is in no header", { access_token: "t\u0001", username: "a" }],
])("a sign-in %s is passed on, and has no rights", async (_what, given) => {
  const client = await behindGateway((url) =>
    url.pathname === "/api/oauth2/token" ? Response.json({ ...given, expires_in: 60 }) : undefined,
  );
  const answer = await client.send("POST", "/api/oauth2/token", { form: { username: "a", password: "b" } });
  expect(answer.status).toBe(200);
  expect((await client.withToken("t").send("GET", "/api/guard/cases")).problem).toBe("session-ended");
});
