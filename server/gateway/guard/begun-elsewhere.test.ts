import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment, startEnrollment } from "../../appliance/testing/enroll.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";

const OLIVIA = "/api/v8.1/users/1001";
const WRONG = "000000";

let store: Store;
let appliance: TestAppliance;
let standIn: StandIn;
let client: TestClient;
let direct: TestClient;
let refusesCode: () => Response;
/** How many confirmations reached the appliance. */
let accepts: number;

beforeEach(async () => {
  store = await openStore({ memory: true });
  appliance = await createTestAppliance();
  accepts = 0;
  refusesCode = () => Response.json({ type: "urn:mfa-enrollment:code-rejected" }, { status: 400 });
  standIn = await startStandIn("8.1", {
    guard: { store, policy: policyOf({ exemptUsers: ["ada"] }) },
    appliance: {
      ...appliance,
      handle: async (request, peer) => {
        if (!request.url.endsWith("/acceptMfa")) return appliance.handle(request, peer);
        accepts += 1;
        // It counts nothing itself.
        if (!(await request.clone().text()).includes(WRONG)) return appliance.handle(request, peer);
        return refusesCode();
      },
    },
  });
  client = testClient(httpHandler(standIn.url));
  direct = testClient(appliance.handle);
});
afterEach(async () => {
  await standIn.close();
  await appliance.close();
  await store.close();
});

const codeOf = (secretKey: string) => oracleCode(secretKey, appliance.clock.now());
const isOn = async () =>
  (await (await signIn(direct, "administrator")).send("GET", OLIVIA)).body["mfaEnabled"];
const rowsOf = async (event: string) => {
  const rows = await store.read((db) =>
    db.selectFrom("audit").selectAll().where("event", "=", event).execute(),
  );
  return rows.map(({ outcome, reason, actor_name, user_name }) =>
    [outcome, reason, actor_name, user_name].join(" "),
  );
};

test("what was begun at the appliance itself is not confirmed for somebody else without a case", async () => {
  const { token, secretKey } = await startEnrollment(await signIn(direct, "administrator"), "1001");
  const accept = async (userName: string) =>
    confirmEnrollment(await signIn(client, userName), "1001", token, codeOf(secretKey));
  expect(await accept("administrator")).toMatchObject({ status: 403, problem: "case-required" });
  expect([accepts, await isOn()]).toEqual([0, false]);
  expect(await rowsOf("case-required")).toEqual(["refused setUp administrator olivia"]);
  // The account of a script needs none.
  expect((await accept("ada")).status).toBe(204);
});

test("what was begun at the appliance itself is not confirmed through the gateway by its owner either, but by a script", async () => {
  const accept = async (userName: string, id: string) => {
    const { token, secretKey } = await startEnrollment(await signIn(direct, userName), id);
    return confirmEnrollment(await signIn(client, userName), id, token, codeOf(secretKey));
  };
  expect(await accept("olivia", "1001")).toMatchObject({ status: 400, problem: "enrollment-unknown" });
  expect([accepts, await isOn()]).toEqual([0, false]);
  expect(await rowsOf("accept")).toEqual(["refused enrollment-unknown olivia olivia"]);
  expect((await accept("ada", "1004")).status).toBe(204);
});

test("nor with a token that was begun under a case for another account", async () => {
  const admin = await signIn(client, "administrator");
  const header = await caseHeader(admin, { intent: "setUp", userId: "1002" });
  const begun = await admin.send("POST", "/api/v8.1/users/1002/enableMfa", { json: {}, ...header });
  const accepted = await confirmEnrollment(admin, "1001", textMember(begun, "token"), "123456");
  expect([accepted.problem, accepts]).toEqual(["case-required", 0]);
});

test.each([
  ["400", () => Response.json({ type: "urn:mfa-enrollment:code-rejected" }, { status: 400 })],
  ["401, as some appliances do", () => Response.json({ error: "invalid_code" }, { status: 401 })],
])("an appliance that counts no codes gets five (%s)", async (_, refuse) => {
  refusesCode = refuse;
  const olivia = await signIn(client, "olivia");
  const { token, secretKey } = await startEnrollment(olivia, "1001");
  for (let count = 0; count < 5; count += 1)
    expect((await confirmEnrollment(olivia, "1001", token, WRONG)).status).toBe(refuse().status);
  expect((await confirmEnrollment(olivia, "1001", token, codeOf(secretKey))).problem).toBe(
    "too-many-attempts",
  );
  expect(accepts).toBe(5);
  appliance.clock.advance(60_000);
  expect((await confirmEnrollment(olivia, "1001", token, codeOf(secretKey))).status).toBe(204);
});

test("a 401 of a session that has ended counts as no code", async () => {
  refusesCode = () => new Response(null, { status: 401 });
  const ended = textMember(await passwordGrantOf(client, "olivia"), "access_token");
  const stolen = client.withToken(ended);
  // The gateway knows who it is.
  const begun = await startEnrollment(stolen, "1001");
  await direct.withToken(ended).send("DELETE", "/api/oauth2/token");
  for (let count = 0; count < 10; count += 1)
    expect((await confirmEnrollment(stolen, "1001", begun.token, WRONG)).status).toBe(401);
  const olivia = await signIn(client, "olivia");
  const { token, secretKey } = await startEnrollment(olivia, "1001");
  expect((await confirmEnrollment(olivia, "1001", token, codeOf(secretKey))).status).toBe(204);
});

test("wrong codes that an administrator enters for somebody keep them, and other administrators, from nothing", async () => {
  const ada = await signIn(client, "ada");
  const begun = await startEnrollment(ada, "1001");
  for (let count = 0; count < 5; count += 1) await confirmEnrollment(ada, "1001", begun.token, WRONG);
  expect((await confirmEnrollment(ada, "1001", begun.token, WRONG)).problem).toBe("too-many-attempts");
  const olivia = await signIn(client, "olivia");
  const { token, secretKey } = await startEnrollment(olivia, "1001");
  expect((await confirmEnrollment(olivia, "1001", token, codeOf(secretKey))).status).toBe(204);
});

test.each([
  ["for somebody else, without a case", "administrator", "case-required", "case-required"],
  ["of their own, begun nowhere", "olivia", "enrollment-unknown", "accept"],
])("confirmations %s don't fill the disk", async (_what, userName, refusal, event) => {
  refusesCode = () => Response.json({ type: "urn:mfa-enrollment:enrollment-unknown" }, { status: 400 });
  const person = await signIn(client, userName);
  for (let count = 0; count < 65; count += 1)
    expect((await confirmEnrollment(person, "1001", `token-${count}`, WRONG)).problem).toBe(refusal);
  expect(await rowsOf(event)).toHaveLength(60);
  expect(accepts).toBe(0);
});
