import { beforeEach, describe, expect, test } from "vitest";
import * as v from "valibot";
import { createTestNodes } from "../../appliance/testing/create-test-nodes.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { runAdminCommand } from "../../cli/run-admin-command.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import { perTest } from "../../testing/per-test.ts";

const OLIVIA = "1001";
const page = v.object({
  totalCount: v.number(),
  more: v.boolean(),
  results: v.array(
    v.object({ event: v.string(), outcome: v.string(), userName: v.optional(v.string()), at: v.string() }),
  ),
});

describe.each(testEngines)("the audit of a server of ours ($engine)", (engine) => {
  let admin: TestClient;
  const nodes = perTest(() => createTestNodes(engine));
  beforeEach(async () => {
    const { handle, clock } = nodes.first;
    await passwordGrantOf(testClient(handle), "olivia", "not the password");
    await enroll(await signIn(testClient(handle), "olivia"), OLIVIA, clock);
    clock.advance(86_400_000);
    admin = await signIn(testClient(handle), "administrator");
    await admin.send("POST", `/api/v8.1/users/${OLIVIA}/disableMfa`);
  });

  const ask = (query: string) => admin.send("GET", `/api/guard/audit?${query}`);
  const events = async (query: string) =>
    v.parse(page, (await ask(query)).body).results.map(({ event }) => event);

  test("filters by event, outcome, agent, user and time, newest first", async () => {
    expect(await events("")).toEqual(["disable", "sign-in", "accept", "enable", "sign-in", "sign-in"]);
    expect(await events("event=changes")).toEqual(["disable", "accept", "enable"]);
    expect(await events("event=accept")).toEqual(["accept"]);
    expect(await events("outcome=refused")).toEqual(["sign-in"]);
    expect(await events("event=sign-in&outcome=done")).toHaveLength(2);
    expect(await events("actor=%20Administrator%20")).toContain("disable");
    expect(await events("actor=Administrator")).not.toContain("accept");
    expect(await events(`user=OLIVIA&event=changes`)).toEqual(["disable", "accept", "enable"]);
    expect(await events(`user=${OLIVIA}`)).toEqual(await events("user=olivia"));
    expect(await events("user=nobody")).toEqual([]);
    const day = encodeURIComponent(new Date(nodes.first.clock.now() - 3_600_000).toISOString());
    expect(await events(`from=${day}`)).toEqual(["disable", "sign-in"]);
    expect(await events(`to=${day}`)).toEqual(["accept", "enable", "sign-in", "sign-in"]);
    expect(await events("limit=1&offset=2")).toEqual(["accept"]);
    expect((await ask("limit=1")).body).toMatchObject({ offset: 0, limit: 1, totalCount: 6, more: false });
  });

  test("refuses what no filter is, by its name", async () => {
    const errors = ["A time by RFC 3339 is needed."];
    for (const [query, refused] of [
      ["outcome=maybe", { outcome: ["One of: done, refused."] }],
      ["from=yesterday", { from: errors }],
      ["to=2026-13-01T00:00:00Z", { to: errors }],
    ] as const)
      expect(await ask(query)).toMatchObject({ problem: "bad-request", body: { errors: refused } });
  });

  test("hands over as a file what the filter finds, and the head of the chain", async () => {
    const { text } = await admin.send("GET", "/api/guard/audit/export?event=changes");
    const lines = text.trim().split("\r\n");
    expect(lines).toHaveLength(5);
    const head = /^head,{18}(\d+:[0-9a-f]{64})$/.exec(lines[4] ?? "")?.[1] ?? "none";
    const parts = nodes.first.parts;
    expect((await runAdminCommand(parts, { command: "verify-audit", head })).text).toContain("whole");
  });
});
