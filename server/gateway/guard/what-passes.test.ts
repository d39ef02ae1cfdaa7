import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import {
  TEST_ADMIN_PASSWORD,
  TEST_DEMO_PASSWORD,
  createTestAppliance,
} from "../../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment, enroll, startEnrollment, wrongCode } from "../../appliance/testing/enroll.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn, type StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import { openCase, pick, REQUESTS, waiting } from "../../guard/requests/testing/play.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";

const USERS = "/api/v8.1/users";
const OFF = `${USERS}/1001/disableMfa`;

let folder: string;
let lines: string[];
let store: Store;
let standIn: StandIn;
let client: TestClient;
/** What the appliance was asked, and what it answered. */
let asked: { readonly headers: string; readonly body: string; readonly answer: string }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "passes-"));
  [lines, asked] = [[], []];
  store = await openStore({ dataDir: folder });
  store.setRecordKey(randomBytes(32));
  const appliance = await createTestAppliance();
  onTestFinished(() => appliance.close().then(store.close));
  standIn = await startStandIn("8.1", {
    log: pino({ level: "trace" }, { write: (line) => lines.push(line) }),
    guard: { store, policy: policyOf({}) },
    appliance: {
      ...appliance,
      handle: async (request, peer) => {
        const body = await request.clone().text();
        const answer = await appliance.handle(request, peer);
        const headers = JSON.stringify([...request.headers]);
        const isOfGateway = request.headers.get("accept") === "application/json";
        if (!isOfGateway)
          asked.push({ headers, body, answer: `${answer.status} ${await answer.clone().text()}` });
        return answer;
      },
    },
  });
  onTestFinished(standIn.close);
  client = testClient(httpHandler(standIn.url));
});
const clock = () => standIn.appliance.clock;

test("answers to sign-ins, lists and one's own setup are the appliance's, byte for byte", async () => {
  const lastAnswer = () => asked.at(-1)?.answer;
  const signedIn = await passwordGrantOf(client, "olivia");
  expect(`${signedIn.status} ${signedIn.text}`).toBe(lastAnswer());
  const olivia = client.withToken(textMember(signedIn, "access_token"));
  const { token } = await startEnrollment(olivia, "1001");
  for (const [method, path, json] of [
    ["GET", USERS],
    ["GET", `${USERS}/1001`],
    ["GET", `${USERS}/4711`],
    ["POST", `${USERS}/1001/acceptMfa`, { code: "123456", token }],
    ["POST", `${USERS}/1001/enableMfa`, { recreate: false }],
    ["POST", `${USERS}/1001/acceptMfa`, { code: "123456", token }],
    ["POST", OFF],
  ] as const) {
    const answer = await olivia.send(method, path, json === undefined ? {} : { json });
    expect(`${answer.status} ${answer.text}`).toBe(lastAnswer());
  }
});

test("the appliance never sees a case", async () => {
  await enroll(await signIn(client, "olivia"), "1001", clock());
  const admin = await signIn(client, "administrator");
  const header = await caseHeader(admin, { intent: "turnOff", userId: "1001" });
  expect((await admin.send("POST", OFF, header)).status).toBe(204);
  expect((await admin.send("GET", `${USERS}/1001`, header)).status).toBe(200);
  const sent = asked.map(({ headers }) => headers).join("\n");
  expect(sent).toContain("authorization");
  expect(sent).not.toContain("x-mfa-case");
  expect(sent).not.toContain(header.headers?.["X-Mfa-Case"]);
});

test("no password, token, key or code is in the store or the log at its finest level", async () => {
  const signedIn = await passwordGrantOf(client, "olivia");
  const olivia = client.withToken(textMember(signedIn, "access_token"));
  const first = await enroll(olivia, "1001", clock());
  const browser = client.browser();
  const challenge = textMember(await passwordGrantOf(browser, "olivia"), "mfa_token");
  const granted = await mfaGrantOf(browser, challenge, oracleCode(first.secretKey, clock().now()));
  await passwordGrantOf(client, "CANARY-NAME", "CANARY-PASSWORD");
  const admin = await signIn(client, "administrator");
  const lost = textMember(await passwordGrantOf(browser, "olivia"), "mfa_token");
  const requested = await browser.send("POST", REQUESTS, { json: { mfaToken: lost } });
  const requestToken = textMember(requested, "token");
  const { id } = await pick(admin, textMember(requested, "number"));
  const { init } = await openCase(admin, "1001", id);
  await admin.send("POST", `${USERS}/1001/enableMfa`, { json: { recreate: true }, ...init });
  const setup = await waiting(browser, requestToken).setup();
  await admin.send("POST", OFF, await caseHeader(admin, { intent: "turnOff", userId: "1001" }));
  const again = await signIn(client, "olivia");
  const second = await startEnrollment(again, "1001");
  await confirmEnrollment(again, "1001", second.token, wrongCode(second.secretKey, clock().now()));
  await standIn.sweep();
  standIn.breakStore(true);
  await passwordGrantOf(client, "CANARY-NAME", "CANARY-PASSWORD");
  const unstored = await passwordGrantOf(client, "ravi");
  const third = await enroll(client.withToken(textMember(unstored, "access_token")), "1002", clock());
  standIn.breakStore(false);
  await standIn.sweep();
  const told = lines.filter((line) => line.includes("guard.record-waits"));
  expect(lines.join(""), "each call is told").toMatch(/enableMfa","status":200[^]*acceptMfa","status":204/);
  expect(told.join("")).toMatch(/"event":"enable".*"event":"accept"/s);
  const canaries = [
    TEST_ADMIN_PASSWORD,
    TEST_DEMO_PASSWORD,
    "CANARY-PASSWORD",
    "canary-name",
    challenge,
    lost,
    requestToken,
    textMember(setup, "secretKey"),
    ...["access_token", "refresh_token"].flatMap((name) =>
      [signedIn, granted, unstored].map((one) => textMember(one, name)),
    ),
    ...[first, second, third].flatMap(({ secretKey, token, scratchCodes }) => [
      secretKey,
      token,
      ...scratchCodes,
    ]),
  ];
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  const haystack = [...files, ...lines].join("\n").toLowerCase();
  expect(haystack).toContain("olivia");
  for (const [index, canary] of canaries.entries())
    expect(haystack.includes(canary.toLowerCase()), `canary number ${index}`).toBe(false);
});
