import { expect, test } from "vitest";
import { createTestAppliance, type TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { guardedStandIn } from "../testing/guarded-stand-in.ts";

/** A proxy in between, which may answer every look-up with a page of its own. */
async function behindProxy(type = "text/html") {
  const appliance = await createTestAppliance();
  let status = 0;
  const headers = { "content-type": type };
  const handle: TestAppliance["handle"] = (request, peer) =>
    status > 0 && request.method === "GET"
      ? Promise.resolve(new Response("<h1>Sign in</h1>", { status, headers }))
      : appliance.handle(request, peer);
  const standIn = await guardedStandIn("8.1", appliance, { handle });
  return {
    enter: (name: string) => signIn(testClient(httpHandler(standIn.url)), name),
    answerWith: (next: number) => {
      status = next;
      appliance.clock.advance(6_000);
    },
  };
}

const pages = [401, 403, 404].flatMap((status) => [
  [status, "text/html"] as const,
  [status, "application/json"] as const,
]);

test.each(pages)(
  "another server's page with %i ends no session, and nobody's rights, also one that calls itself %s",
  async (status, type) => {
    const proxy = await behindProxy(type);
    const admin = await proxy.enter("administrator");
    const opened = textMember(await openCaseOf(admin, { intent: "turnOff", userId: "1001" }), "id");
    const path = "/api/v8.1/users/1001/disableMfa";
    proxy.answerWith(status);
    const unclear = { status: 502, problem: "upstream-failed" };
    expect(await admin.send("GET", "/api/guard/cases")).toMatchObject(unclear);
    expect(await admin.send("GET", "/api/guard/users")).toMatchObject(unclear);
    expect(await admin.send("POST", path, underCase(opened))).toMatchObject(unclear);
    const again = await openCaseOf(admin, { intent: "turnOff", userId: "1001" });
    expect(again).toMatchObject({ status: 503, problem: "guard-unavailable" });
    proxy.answerWith(0);
    expect((await admin.send("POST", path, underCase(opened))).status).toBe(204);
  },
);

test("who signs in while another server's page tells nobody reads, and is known at the next sign-in", async () => {
  const proxy = await behindProxy();
  proxy.answerWith(404);
  const admin = await proxy.enter("administrator");
  expect((await admin.send("GET", "/api/guard/cases")).status).toBe(502);
  proxy.answerWith(0);
  expect((await admin.send("GET", "/api/v8.1/users")).status).toBe(200);
  expect((await admin.send("GET", "/api/guard/cases")).problem).toBe("not-allowed");
  expect((await (await proxy.enter("administrator")).send("GET", "/api/guard/cases")).status).toBe(200);
});
