import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { TEST_ADMIN_PASSWORD } from "../server/appliance/testing/create-test-appliance.ts";
import { enroll } from "../server/appliance/testing/enroll.ts";
import { httpHandler } from "../server/appliance/testing/http-handler.ts";
import { oracleCode } from "../server/appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../server/appliance/testing/sign-in.ts";
import { startStandIn } from "../server/appliance/testing/start-stand-in.ts";
import { testClient } from "../server/appliance/testing/test-client.ts";
import { textMember } from "../server/appliance/testing/text-member.ts";
import { policyOf } from "../server/guard/testing/policies.ts";
import { openStore } from "../server/store/open-store.ts";

const run = promisify(execFile);
const page = readFileSync("docs/gateway-clients.md", "utf8");

/** The shell of the section, as it stands there, in its pieces. */
function shellOf(section: string): readonly string[] {
  const text = page.split(/^## /m).find((one) => one.startsWith(section)) ?? "";
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, shell = ""]) => shell);
}

async function gateway(automation: readonly object[] = []) {
  const store = await openStore({ memory: true });
  const policy = policyOf({ actorsNeedMfa: true, automation });
  const standIn = await startStandIn("8.1", { guard: { store, policy } });
  onTestFinished(async () => {
    await standIn.close();
    await store.close();
  });
  const runShell = async (text: string, env: Readonly<Record<string, string>>) => {
    const { stdout, stderr } = await run("sh", ["-eu", "-c", text], {
      env: { PATH: process.env["PATH"] ?? "", API: `${standIn.url}/api`, ...env },
    });
    return { stdout, stderr };
  };
  /** What the first piece of a section answers, and a shell that goes on where it ended. */
  const shell = async (section: string, env: Readonly<Record<string, string>>) => {
    const [text = "", ...rest] = shellOf(section);
    const { stdout, stderr } = await runShell(`${text}\nprintf %s "$auth" >&2`, env);
    const answer: Readonly<Record<string, unknown>> = JSON.parse(stdout);
    const goOn = (more: Readonly<Record<string, string>>) =>
      runShell(rest.join("\n"), { auth: stderr, json: "Content-Type: application/json", ...more });
    return { answer, goOn };
  };
  const console = testClient(standIn.appliance.handle);
  return { console, client: testClient(httpHandler(standIn.url)), clock: standIn.appliance.clock, shell };
}

const setUp = { userId: "1001", secretKey: expect.stringMatching(/^[A-Z2-7]{32}$/) };

test("a case opened in shell lets an agent re-create somebody's MFA", async () => {
  const { client, clock, shell } = await gateway();
  const { secretKey } = await enroll(await signIn(client, "administrator"), "1000", clock);
  await enroll(await signIn(client, "olivia"), "1001", clock);
  const agent = { AGENT: "administrator", PASSWORD: TEST_ADMIN_PASSWORD };
  const { answer, goOn } = await shell("A case", { ...agent, CODE: oracleCode(secretKey, clock.now()) });
  expect(answer).toMatchObject(setUp);
  const phone = String(answer["secretKey"]);
  clock.advance(30_000);
  const accept = { TOKEN: String(answer["token"]), NEW_CODE: oracleCode(phone, clock.now()) };
  expect((await goOn(accept)).stdout).toBe("");
  clock.advance(30_000);
  const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
  expect((await mfaGrantOf(client, challenge, oracleCode(phone, clock.now()))).status).toBe(200);
});

test("an account of a script sets up MFA in shell without a case, as the policy says", async () => {
  const entry = { user: "rollout", intents: ["setUp"], subjects: ["ol*"], networks: ["127.0.0.1"] };
  const { console, shell } = await gateway([{ ...entry, until: "2099-01-01" }]);
  const json = { name: "rollout", role: "PortalAdmin", password: "a long enough password" };
  const made = await (await signIn(console, "administrator")).send("POST", "/api/v8.1/users", { json });
  expect(made.status).toBe(201);
  const { answer } = await shell("Automation", { SUBJECT: "1001", PASSWORD: json.password });
  expect(answer).toMatchObject(setUp);
});

test("they are as short as they say", () => {
  expect(shellOf("A case").join("").trim().split("\n").length).toBeLessThanOrEqual(10);
  expect(shellOf("Automation").join("").trim().split("\n").length).toBeLessThanOrEqual(5);
});
