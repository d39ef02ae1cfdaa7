import pino from "pino";
import { expect, test } from "vitest";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../appliance/testing/http-handler.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { guardedStandIn } from "./testing/guarded-stand-in.ts";

/** What `/ready` says in front of an appliance that leaves out or changes some answers, and the log. */
async function readyAfterSignIn(change: (request: Request, answer: Response) => Promise<Response>) {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  const appliance = await createTestAppliance();
  const handle: typeof appliance.handle = async (request, peer) =>
    change(request, await appliance.handle(request, peer));
  const standIn = await guardedStandIn("8.1", appliance, { handle, log });
  const client = testClient(httpHandler(standIn.url));
  const admin = await signIn(client, "administrator");
  await admin.send("GET", "/api/guard/users?limit=1");
  const { status, body } = await client.send("GET", "/ready");
  return { status, body, lines: lines.filter((line) => line.includes("gateway.warning")).join("") };
}

test("nothing is to be mended in front of an appliance as it is documented", async () => {
  const { body, lines } = await readyAfterSignIn(async (_, answer) => answer);
  expect([body, lines]).toEqual([{ status: "ready" }, ""]);
});

test("a version that nobody knows is said in the log and in /ready, and where to go on", async () => {
  const { status, body, lines } = await readyAfterSignIn(async ({ url }, answer) =>
    /\/users/.test(url) ? Response.json({}, { status: 404 }) : answer,
  );
  expect([status, body["warnings"]]).toEqual([200, ["unknown-version"]]);
  expect(lines).toContain("run admin check-appliance");
});

test("so are users who can't be read", async () => {
  const { body, lines } = await readyAfterSignIn(async (_, answer) => {
    const text = await answer.text();
    return new Response(text === "" ? null : text.replace(/"name":"olivia"/, '"name":7'), answer);
  });
  expect(body["warnings"]).toEqual(["unreadable-users"]);
  expect(lines.match(/unreadable-users/g)).toHaveLength(1);
});
