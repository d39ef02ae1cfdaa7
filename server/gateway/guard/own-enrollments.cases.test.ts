import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createTestAppliance, type TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment } from "../../appliance/testing/enroll.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn, type StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";

const USERS = "/api/v8.1/users";
const KEY = "KQ5P6HBW63UTX4JPMXBJXI2PQM";
const TYPE = { "Content-Type": "application/json" };
const enrollmentOf = (token: string) =>
  `{"qrString":"otpauth://totp/x?secret=${KEY}","secretKey":"${KEY}","scratchCodes":[],${token}}`;

/** A script's account, which needs no case. */
const automation = [
  {
    user: "ada",
    intents: ["setUp", "recreate", "turnOff"],
    subjects: ["olivia"],
    networks: ["127.0.0.0/8"],
    until: "2027-12-31",
  },
];

let store: Store;
let isFull: boolean;
let appliance: TestAppliance;
let standIn: StandIn;
let client: TestClient;
let admin: TestClient;
/** The token that was made last, of whom the appliance keeps them, and who was confirmed: it goes by the token alone. */
let token: string;
let madeFor: Map<string, string>;
let confirmed: string[];
let reached: string[];
let answerOf: (token: string) => Response;

async function handleMfa(request: Request): Promise<Response> {
  const [, userId = "", action = ""] = /users\/(\w+)\/(\w+)$/.exec(request.url) ?? [];
  if (action === "enableMfa") {
    token = `ENROLLMENT-${madeFor.size}`;
    madeFor.set(token, userId);
    return answerOf(token);
  }
  const { token: sent } = JSON.parse(await request.text());
  const person = madeFor.get(sent.trim().replace(/=+$/, ""));
  if (person === undefined) return Response.json({}, { status: 400 });
  confirmed.push(person);
  return new Response(null, { status: 204 });
}

const node = async () => {
  const started = await startStandIn("8.1", {
    guard: {
      store: {
        ...store,
        transaction: (name, work) =>
          isFull
            ? Promise.reject(new StorageError("storage", new Error("no space")))
            : store.transaction(name, work),
      },
      policy: policyOf({ automation }),
    },
    appliance: {
      ...appliance,
      handle: async (request, peer) => {
        if (request.method !== "GET" && !request.url.includes("oauth2"))
          reached.push(`${request.method} ${new URL(request.url).pathname}`);
        return /(enable|accept)Mfa$/.test(request.url) ? handleMfa(request) : appliance.handle(request, peer);
      },
    },
  });
  onTestFinished(started.close);
  return started;
};

beforeEach(async () => {
  isFull = false;
  [confirmed, reached, madeFor] = [[], [], new Map()];
  answerOf = (made) => new Response(enrollmentOf(`"token":"${made}"`), { headers: TYPE });
  store = await openStore({ memory: true });
  appliance = await createTestAppliance();
  onTestFinished(() => appliance.close().then(store.close));
  standIn = await node();
  client = testClient(httpHandler(standIn.url));
  admin = await signIn(client, "administrator");
});

const begin = (who: TestClient, id: string, header = {}) =>
  who.send("POST", `${USERS}/${id}/enableMfa`, { json: {}, ...header });
const accept = (who: TestClient, id: string, sent = token) => confirmEnrollment(who, id, sent, "123456");
const openCase = async () => textMember(await openCaseOf(admin, { intent: "setUp", userId: "1001" }), "id");
const rowsOf = async (event: string) => {
  const rows = await store.read((db) =>
    db.selectFrom("audit").selectAll().where("event", "=", event).execute(),
  );
  return rows.map(({ outcome, reason, actor_name, user_name }) =>
    [outcome, reason, actor_name, user_name].join(" "),
  );
};

test.each([
  ["as it was given out", (given: string) => given],
  ["with padding", (given: string) => `${given}=`],
])("a token for somebody else, %s, is never confirmed as one's own", async (_, spelled) => {
  const id = await openCase();
  await begin(admin, "1001", underCase(id));
  await admin.send("POST", `/api/guard/cases/${id}/end`, { json: { outcome: "impostor" } });
  const exact = spelled(token) === token;
  const refused = (await accept(admin, "1001", spelled(token))).problem;
  expect(refused).toBe(exact ? "case-required" : "enrollment-unknown");
  const own = await accept(admin, "1000", spelled(token));
  expect([own.status, own.problem, confirmed]).toEqual([400, "enrollment-unknown", []]);
  const row = "refused enrollment-unknown administrator ";
  expect(await rowsOf("accept")).toEqual(exact ? [row] : [row, row]);
  // Nor by a script.
  const script = await signIn(client, "ada");
  expect((await accept(script, "1004")).problem).toBe("enrollment-unknown");
  expect((await accept(script, "1003")).problem).toBe("enrollment-unknown");
  expect(confirmed).toEqual([]);
});

test("what was begun for somebody under a case they confirm themselves, on any node", async () => {
  await begin(admin, "1001", underCase(await openCase()));
  const second = await node();
  const olivia = await signIn(testClient(httpHandler(second.url)), "olivia");
  expect((await accept(olivia, "1001")).status).toBe(204);
  await begin(olivia, "1001");
  expect((await accept(await signIn(client, "olivia"), "1001")).status).toBe(204);
  expect(confirmed).toEqual(["1001", "1001"]);
});

const text = (body: string, headers: Record<string, string> = TYPE) => new Response(body, { headers });

test.each<[string, (made: string) => Response]>([
  ["has the token as a number", () => text(enrollmentOf('"token":12345'))],
  ["has it under another name", (made) => text(enrollmentOf(`"mfaToken":"${made}"`))],
  [
    "says that it is text",
    (made) => text(enrollmentOf(`"token":"${made}"`), { "Content-Type": "text/plain" }),
  ],
  ["is empty", () => new Response(null, { status: 204 })],
])(
  "a start whose answer %s is an unusable answer: not passed on, and its case stays used",
  async (_, answer) => {
    answerOf = answer;
    const id = await openCase();
    const begun = await begin(admin, "1001", underCase(id));
    expect([begun.status, begun.problem]).toEqual([502, "upstream-failed"]);
    expect(begun.text).not.toContain(KEY);
    expect(await rowsOf("enable")).toEqual(["refused no-answer administrator olivia"]);
    expect((await admin.send("GET", `/api/guard/cases/${id}`)).body["state"]).toBe("used");
    expect((await accept(admin, "1000")).problem).toBe("enrollment-unknown");
    expect(confirmed).toEqual([]);
  },
);

test("what was begun at the appliance itself is confirmed by nobody, neither its owner nor a script", async () => {
  for (const [userName, id] of [
    ["olivia", "1001"],
    ["administrator", "1001"],
    ["ada", "1001"],
  ] as const) {
    madeFor.set("begun-elsewhere", id);
    const answer = await accept(await signIn(client, userName), id, "begun-elsewhere");
    expect([answer.status, answer.problem, confirmed]).toEqual([400, "enrollment-unknown", []]);
  }
  expect(await rowsOf("accept")).toHaveLength(3);
});

test("a script confirms what it began, and the record says that it needed no case", async () => {
  const script = await signIn(client, "ada");
  await begin(script, "1001");
  expect((await accept(script, "1001")).status).toBe(204);
  const rows = await store.read((db) => db.selectFrom("audit").select(["event", "way"]).execute());
  for (const event of ["enable", "accept"]) expect(rows).toContainEqual({ event, way: "automation" });
  expect((await begin(script, "1002")).problem).toBe("case-required");
});

describe("with the store down", () => {
  test("a node confirms what it gave out itself, for whom it was", async () => {
    const olivia = await signIn(client, "olivia");
    await begin(admin, "1001", underCase(await openCase()));
    standIn.breakStore(true);
    expect((await accept(admin, "1000")).problem).toBe("enrollment-unknown");
    expect((await accept(admin, "1000", `${token}=`)).problem).toBe("guard-unavailable");
    await begin(olivia, "1001");
    expect((await accept(olivia, "1001")).status).toBe(204);
    expect(confirmed).toEqual(["1001"]);
  });

  test("what another node gave out is confirmed by none", async () => {
    const second = await node();
    const olivia = await signIn(testClient(httpHandler(second.url)), "olivia");
    await begin(await signIn(client, "olivia"), "1001");
    second.breakStore(true);
    const refused = await accept(olivia, "1001");
    expect([refused.status, refused.problem, confirmed]).toEqual([503, "guard-unavailable", []]);
    second.breakStore(false);
  });
});

test("with a full disk, which can be read, nothing new is done to others, and what was begun is in the record later", async () => {
  await begin(admin, "1001", underCase(await openCase()));
  const script = await signIn(client, "ada");
  reached = [];
  isFull = true;
  for (const who of [admin, script]) {
    const { status, problem } = await who.send("POST", `${USERS}/1001/disableMfa`);
    expect([status, problem]).toEqual([503, "guard-unavailable"]);
  }
  expect(reached).toEqual([]);
  expect((await accept(admin, "1001")).status).toBe(204);
  isFull = false;
  await standIn.sweep();
  expect(await rowsOf("accept")).toEqual(["done set-up administrator olivia"]);
});
