import { afterEach, expect, test } from "vitest";
import { createTestAppliance, type TestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { signIn } from "../appliance/testing/sign-in.ts";
import { testClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { routes } from "../routes.ts";

let appliance: TestAppliance;
afterEach(() => appliance.close());

const ASKED = "filename=evil.html&name=evil.html&file=../evil.html";

test("each file that a call answers has one name, whatever a request says", async () => {
  appliance = await createTestAppliance();
  const admin = await signIn(testClient(appliance.handle), "administrator");
  const started = await admin.send("POST", "/api/guard/queues", { json: { userIds: ["1001"] } });
  const queue = textMember(started, "id");
  const files = new Map<string, string | null>();
  for (const { id, method, path } of routes.filter((route) => route.method === "GET")) {
    const place = path.replace("{id}", path.includes("/queues/") ? queue : "1001");
    const answer = await admin.send(method, `${place}?${ASKED}`, { headers: { Accept: "text/csv" } });
    const disposition = answer.headers.get("content-disposition");
    const isFile = answer.headers.get("content-type")?.startsWith("text/csv") === true;
    if (isFile || disposition !== null) files.set(id, disposition);
  }
  const named = (name: string) => `attachment; filename="${name}"`;
  expect(Object.fromEntries(files)).toEqual({
    exportAudit: named("mfa-audit.csv"),
    exportUsers: named("users.csv"),
    exportQueue: named("queue.csv"),
  });
});
