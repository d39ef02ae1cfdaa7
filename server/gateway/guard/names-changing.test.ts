import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { unaccentedText } from "../../store/findable-text.ts";

/** What an appliance knows. Its tokens live on when a name changes. */
let users: Map<string, string>;
let tokens: Map<string, string>;
let roles: Map<string, string>;
/** As whom a name signs in; null where it is asked for as it stands. */
let signsInAs: (name: string) => string | undefined;
let breakStore: (down: boolean) => void;
/** Moves the gateway's clock. */
let advance: (ms: number) => void;
/** Runs before an answer of the appliance goes out. */
let beforeAnswer: (path: string, method: string) => Promise<void>;
/** How it answers to a new account or name, once that is given. */
let afterWrite: (() => Response) | null;
/** Whether a proxy between answers changes. */
let isBehindAPage: boolean;

beforeEach(() => {
  [isBehindAPage, afterWrite] = [false, null];
  users = new Map([
    ["1000", "administrator"],
    ["1001", "olivia"],
    ["1003", "ada"],
  ]);
  tokens = new Map();
  roles = new Map();
  signsInAs = (name) => [...users].find(([, other]) => other === name)?.[0];
  beforeAnswer = async () => {};
});

const roleOf = (id: string) => roles.get(id) ?? "PortalAdmin";
const told = (id: string) => ({ id, name: users.get(id), role: roleOf(id), mfaEnabled: false });

async function answerOf(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [, token = ""] = (request.headers.get("authorization") ?? "").split(" ");
  const id = /\/users\/(\w+)/.exec(pathname)?.[1];
  const body = request.method === "GET" ? "" : await request.text();
  await beforeAnswer(pathname, request.method);
  if (isBehindAPage && request.method === "PUT")
    return new Response("<p>Hello</p>", { headers: { "content-type": "text/html" } });
  if (pathname === "/api/oauth2/token") {
    const username = new URLSearchParams(body).get("username") ?? "";
    const owner = signsInAs(username);
    if (owner === undefined) return Response.json({ error: "invalid_grant" }, { status: 400 });
    const [access, refresh] = [`access ${tokens.size}`, `refresh ${tokens.size}`].map((one) => btoa(one));
    tokens.set(access ?? "", owner);
    return Response.json({
      access_token: access,
      refresh_token: refresh,
      expires_in: 3_600,
      username,
      roleName: roleOf(owner),
    });
  }
  if (!tokens.has(token)) return Response.json({}, { status: 401 });
  if (request.method === "POST" && pathname.endsWith("/users")) return afterWrite?.() ?? Response.json({});
  if (id === undefined) {
    const filter = unaccentedText(searchParams.get("NameFilter") ?? "");
    const results = [...users]
      .filter(([, name]) => unaccentedText(name).includes(filter))
      .map(([one]) => told(one));
    return Response.json({ totalCount: results.length, results });
  }
  if (request.method === "DELETE") {
    users.delete(id);
    return new Response(null, { status: 204 });
  }
  if (request.method === "PUT") {
    const { name } = JSON.parse(body);
    const answer = afterWrite?.();
    if (answer?.ok !== false && typeof name === "string") users.set(id, name);
    if (answer !== undefined) return answer;
  }
  if (pathname.endsWith("enableMfa"))
    return Response.json({ qrCodeUrl: "q", secretKey: "k", scratchCodes: ["c"], token: "t" });
  return Response.json(told(id));
}

async function behindGateway(store?: Store) {
  const kept = store ?? (await openStore({ memory: true }));
  const appliance = await createTestAppliance();
  advance = (ms) => appliance.clock.advance(ms);
  const standIn = await startStandIn("8.1", {
    guard: { store: kept, policy: policyOf({}) },
    appliance: { ...appliance, handle: answerOf },
  });
  ({ breakStore } = standIn);
  onTestFinished(async () => {
    await standIn.close();
    await appliance.close();
    if (store === undefined) await kept.close();
  });
  return testClient(httpHandler(standIn.url));
}

const rename = (id: string, name: string) => ["PUT", `/api/v8.1/users/${id}`, { json: { name } }] as const;
const setUp = (id: string) =>
  ["POST", `/api/v8.1/users/${id}/enableMfa`, { json: { recreate: false } }] as const;

describe("at an appliance whose sessions outlive a change of name", () => {
  test("a token made under a borrowed name stays with who made it, no matter who gets the name", async () => {
    const client = await behindGateway();
    const ada = await signIn(client, "ada");
    expect((await ada.send(...rename("1003", "zoe"))).status).toBe(200);
    const zoe = await signIn(client, "zoe");
    expect((await ada.send(...rename("1003", "ada"))).status).toBe(200);
    // Round the gateway, or with a case: the name is somebody else's now.
    users.set("1001", "zoe");
    expect((await zoe.send(...setUp("1001"))).problem).toBe("case-required");
    expect((await zoe.send(...setUp("1003"))).status).toBe(200);
  });

  test("who might have been either of two at the sign-in stays nobody, whatever the names are later", async () => {
    const client = await behindGateway();
    const ada = await signIn(client, "ada");
    // Round the gateway, which refuses such a name.
    users.set("1003", "ol\u00edvia");
    signsInAs = () => "1003";
    const olivia = await signIn(client, "olivia");
    users.set("1003", "ada");
    expect((await ada.send("GET", "/api/v8.1/users/1003")).status).toBe(200);
    for (const id of ["1001", "1003"])
      expect((await olivia.send(...setUp(id))).problem, id).toBe("not-allowed");
  });

  test("who signs in while the name changes hands signs in again", async () => {
    const client = await behindGateway();
    const ada = await signIn(client, "ada");
    expect((await ada.send(...rename("1003", "zoe"))).status).toBe(200);
    let isFirst = true;
    beforeAnswer = async (path) => {
      if (!path.endsWith("/token") || !isFirst) return;
      isFirst = false;
      signsInAs = () => "1003";
      advance(1);
      expect((await ada.send(...rename("1003", "ada"))).status).toBe(200);
    };
    const zoe = await signIn(client, "zoe");
    users.set("1001", "zoe");
    expect((await zoe.send(...setUp("1001"))).problem).toBe("session-ended");
  });

  test("an account's sessions end with it, and who gets its id next inherits none", async () => {
    const client = await behindGateway();
    roles.set("1001", "PortalOperator");
    const [ada, olivia] = [await signIn(client, "ada"), await signIn(client, "olivia")];
    expect((await olivia.send(...setUp("1001"))).status).toBe(200);
    const header = await caseHeader(ada, { intent: "delete", userId: "1001" });
    expect((await ada.send("DELETE", "/api/v8.1/users/1001", header)).status).toBe(204);
    users.set("1001", "olivia");
    expect((await olivia.send(...setUp("1001"))).problem).toBe("session-ended");
    expect((await (await signIn(client, "olivia")).send(...setUp("1001"))).status).toBe(200);
  });

  test("who signed in as an administrator is nobody whom it lists as none", async () => {
    const client = await behindGateway();
    roles.set("1001", "PortalOperator");
    // It reads another spelling as ada's name, repeats what was typed, and its filter knows no accents.
    signsInAs = () => "1003";
    const olivia = await signIn(client, "olivia");
    expect((await olivia.send(...setUp("1001"))).problem).toBe("not-allowed");
  });
});

describe("a name of the appliance's list of now", () => {
  test.each(["POST", "PUT"])(
    "is refused before it is held, so that its owner signs in: %s",
    async (method) => {
      const client = await behindGateway();
      roles.set("1001", "PortalOperator");
      const ada = await signIn(client, "ada");
      let sent = 0;
      beforeAnswer = async (_path, of) => {
        if (of === method) sent += 1;
      };
      const [path, json] = method === "POST" ? ["", { role: "ReadOnlyUser" }] : ["/1003", {}];
      const answer = await ada.send(method, `/api/v8.1/users${path}`, { json: { ...json, name: "olivia" } });
      expect([answer.problem, sent]).toEqual(["conflict", 0]);
    },
  );

  test("is given to nobody where it looks like an administrator's who wasn't there at the last reading", async () => {
    const client = await behindGateway();
    const ada = await signIn(client, "ada");
    expect((await ada.send("GET", "/api/guard/users")).status).toBe(200);
    // An answer without a word about it, from a proxy say.
    users.set("1009", "zoe");
    const json = { name: "zo\u00e9", role: "ReadOnlyUser" };
    expect((await ada.send("POST", "/api/v8.1/users", { json })).problem).toBe("conflict");
  });
});

describe("who signs in while their name may go", () => {
  /** Olivia's sign-in, from start to end of which she is about to get another name. */
  async function signInMeanwhile(made: () => Response, beforeItEnds: () => Promise<void> = async () => {}) {
    const client = await behindGateway();
    roles.set("1001", "PortalOperator");
    const ada = await signIn(client, "ada");
    const header = await caseHeader(ada, { intent: "edit", userId: "1001", edits: ["name"] });
    afterWrite = made;
    let olivia: ReturnType<typeof signIn> | undefined;
    beforeAnswer = async (_path, method) => {
      if (method !== "PUT" || olivia !== undefined) return;
      const before = tokens.size;
      olivia = signIn(client, "olivia");
      await expect.poll(() => tokens.size).toBe(before + 1);
      // Time to ask whose token it is.
      await sleep(200);
      advance(200);
      await beforeItEnds();
    };
    const [method, path, init] = rename("1001", "liv");
    await ada.send(method, path, { ...init, ...header });
    return (await (await olivia)?.send(...setUp("1001")))?.problem;
  }
  const refused = () => Response.json({}, { status: 400 });

  test("waits, and is signed in when the appliance refuses it", async () => {
    expect(await signInMeanwhile(refused)).toBeUndefined();
  });

  test.each([
    ["does it", () => Response.json({})],
    ["gives no clear answer", () => Response.json({}, { status: 500 })],
  ])("signs in again when the appliance %s", async (_what, made) => {
    expect(await signInMeanwhile(made)).toBe("session-ended");
  });

  test("waits three seconds at most, and signs in again", async () => {
    expect(await signInMeanwhile(refused, () => sleep(4_000))).toBe("session-ended");
  });
});

test.each([
  ["refuses it", () => Response.json({}, { status: 400 })],
  ["gives it", () => Response.json({})],
  ["fails", () => Response.json({}, { status: 500 })],
  [
    "is behind a page",
    () => new Response("<p>Hello</p>", { status: 403, headers: { "content-type": "text/html" } }),
  ],
])(
  "nobody keeps somebody out who asks again and again for a name like theirs, when the appliance %s",
  async (_what, made) => {
    const client = await behindGateway();
    roles.set("1001", "PortalOperator");
    const ada = await signIn(client, "ada");
    afterWrite = made;
    const over = new AbortController();
    let asked = 0;
    const ask = async () => {
      while (!over.signal.aborted) {
        await ada.send("POST", "/api/v8.1/users", { json: { name: "ol\u00edvia", role: "ReadOnlyUser" } });
        asked += 1;
        advance(1);
      }
    };
    const asking = [ask(), ask(), ask()];
    await expect.poll(() => asked).toBeGreaterThan(5);
    for (let count = 0; count < 5; count += 1) {
      const olivia = await signIn(client, "olivia");
      expect((await olivia.send(...setUp("1001"))).status).toBe(200);
    }
    over.abort();
    await Promise.all(asking);
  },
);

test.each([
  ["a 500", () => Response.json({}, { status: 500 })],
  ["an answer without a word", () => new Response(null, { status: 201 })],
  ["a page of a proxy", () => new Response("<p>Hello</p>", { headers: { "content-type": "text/html" } })],
])("after %s to a new administrator nobody gets a name like theirs", async (_what, answer) => {
  const client = await behindGateway();
  const ada = await signIn(client, "ada");
  expect((await ada.send("GET", "/api/guard/users")).status).toBe(200);
  afterWrite = () => {
    users.set("1009", "zoe");
    return answer();
  };
  const first = { name: "zoe", role: "ReadOnlyUser" };
  await ada.send("POST", "/api/v8.1/users", { json: first });
  afterWrite = null;
  for (const name of ["zo\u00e9", "z\u043ee"]) {
    const json = { name, role: "ReadOnlyUser" };
    expect((await ada.send("POST", "/api/v8.1/users", { json })).problem).toBe("conflict");
  }
});

test.each([
  ["a 500", () => Response.json({}, { status: 500 }), "status-500"],
  [
    "a page of a proxy",
    () => new Response("<p>Hello</p>", { status: 403, headers: { "content-type": "text/html" } }),
    "no-answer",
  ],
])(
  "the record says which name was asked for when the answer was %s, and finds them by it",
  async (_what, answer, refusal) => {
    const store = await openStore({ memory: true });
    onTestFinished(() => store.close());
    const ada = await signIn(await behindGateway(store), "ada");
    afterWrite = answer;
    await ada.send(...rename("1003", "zed"));
    const rows = (await ada.send("GET", "/api/guard/audit?user=zed")).body["results"];
    expect(rows).toMatchObject([
      { event: "edit-user", outcome: "refused", reason: `${refusal} "ada" \u2192 "zed"`, userName: "ada" },
      { event: "sign-in", userId: "1003" },
    ]);
  },
);

describe("of two names that an appliance may read as one, given on two nodes", () => {
  async function twoNodes() {
    const store = await openStore({ memory: true });
    onTestFinished(() => store.close());
    const [first, second] = [await behindGateway(store), await behindGateway(store)];
    return { ada: await signIn(first, "ada"), administrator: await signIn(second, "administrator") };
  }

  test("the second is refused while the first is on its way", async () => {
    const { ada, administrator } = await twoNodes();
    let second: string | undefined;
    beforeAnswer = async (_path, method) => {
      if (method !== "PUT") return;
      beforeAnswer = async () => {};
      second = (await administrator.send(...rename("1000", "chi\u00e9f"))).problem;
    };
    expect((await ada.send(...rename("1003", "chief"))).status).toBe(200);
    expect(second).toBe("conflict");
    expect(users.get("1000")).toBe("administrator");
  });

  test.each(["chief.", "ch1ef", "chi\u0435f", ".chief"])(
    "%j is refused while what it looks like is on its way",
    async (name) => {
      const { ada, administrator } = await twoNodes();
      let second: string | undefined;
      beforeAnswer = async (_path, method) => {
        if (method !== "PUT") return;
        beforeAnswer = async () => {};
        const json = { name, role: "ReadOnlyUser" };
        second = (await administrator.send("POST", "/api/v8.1/users", { json })).problem;
      };
      expect((await ada.send(...rename("1003", "chief"))).status).toBe(200);
      expect(second).toBe("conflict");
    },
  );

  test("a case that was used for the second may be used again", async () => {
    const { ada, administrator } = await twoNodes();
    roles.set("1001", "PortalOperator");
    const header = await caseHeader(administrator, { intent: "edit", userId: "1001", edits: ["name"] });
    const second = (name: string) => {
      const [method, path, init] = rename("1001", name);
      return administrator.send(method, path, { ...init, ...header });
    };
    beforeAnswer = async (_path, method) => {
      if (method !== "PUT") return;
      beforeAnswer = async () => {};
      expect((await second("chi\u00e9f")).problem).toBe("conflict");
    };
    expect((await ada.send(...rename("1003", "chief"))).status).toBe(200);
    expect((await second("liv")).status).toBe(200);
  });

  test("the second is refused right after the first, and another one isn't", async () => {
    const { ada, administrator } = await twoNodes();
    expect((await ada.send("GET", "/api/guard/users")).status).toBe(200);
    expect((await ada.send(...rename("1003", "chief"))).status).toBe(200);
    expect((await administrator.send(...rename("1000", "chi\u00e9f"))).problem).toBe("conflict");
    expect((await administrator.send(...rename("1000", "root"))).status).toBe(200);
  });

  test("one's own is tried again after an answer that was no clear one", async () => {
    const { ada } = await twoNodes();
    isBehindAPage = true;
    expect((await ada.send(...rename("1003", "chief"))).status).toBe(502);
    isBehindAPage = false;
    expect((await ada.send(...rename("1003", "chief"))).status).toBe(200);
  });
});

test("a refused change of which the store wasn't told holds nobody up once the store is there again", async () => {
  const client = await behindGateway();
  const ada = await signIn(client, "ada");
  afterWrite = () => {
    breakStore(true);
    return Response.json({}, { status: 400 });
  };
  expect((await ada.send(...rename("1003", "zoe"))).status).toBe(400);
  breakStore(false);
  expect((await (await signIn(client, "ada")).send(...setUp("1003"))).status).toBe(200);
});
