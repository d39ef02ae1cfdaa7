import { azure } from "../../../contract/azure.ts";
import pino from "pino";
import { expect, test } from "vitest";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { openCaseOf } from "../../guard/testing/open-case.ts";
import { guardedProduct } from "../testing/guarded-stand-in.ts";
import type { Upstream } from "../upstream.ts";
import { createNewestVersion } from "./newest-version.ts";

test.each([
  ["6.0", "v4"],
  ["5.x", "v3"],
  ["8.1", "v6"],
] as const)(
  "a first call by an old path, %s by %s, does not hide who is privileged",
  async (product, old) => {
    const { client } = await guardedProduct(product);
    const rita = await signIn(client, "rita");
    expect((await rita.send("GET", `/api/${old}/users`)).status).toBe(200);
    const ada = await signIn(client, "ada");
    expect((await ada.send("GET", `/api/${old}/users`)).status).toBe(200);
    const opened = await openCaseOf(ada, { intent: "recreate", userId: "1000" });
    expect(opened.body).toMatchObject({ state: "waiting", privileged: true });
    const headers = { "X-Mfa-Case": String(opened.body["id"]) };
    const sent = { headers, json: { recreate: true } };
    expect((await ada.send("POST", `/api/${old}/users/1000/enableMfa`, sent)).body).toMatchObject({
      caseState: "waiting",
    });
  },
);

test("is looked for newest first, kept for a minute, and not learned from what says nothing", async () => {
  const clock = fakeClock(1_800_000_000_000);
  const asked: string[] = [];
  const statuses: Record<string, number> = {};
  const authorization = "Bearer t";
  const send: Upstream = async ({ target, ...sent }) => {
    const [, version = ""] = /^\/api\/(.+)\/users\?limit=1$/i.exec(target) ?? [];
    asked.push(version);
    const headers = { accept: "application/json", authorization };
    expect(sent).toEqual({ method: "GET", headers, body: null, until: undefined });
    return { status: statuses[version] ?? 404, headers: {}, body: Buffer.from("{}") };
  };
  const noted: unknown[] = [];
  const lines: string[] = [];
  const log = pino({ base: undefined, timestamp: false }, { write: (line: string) => void lines.push(line) });
  const newest = createNewestVersion(send, azure, clock, (...told) => void noted.push(told), log);
  const known = ["unknown-version", false];
  statuses["v8.1"] = 503;
  expect(await newest({ authorization })).toBe("v8.1");
  Object.assign(statuses, { "v8.1": 404, v6: 403, v4: 200 });
  expect(await newest({ authorization })).toBe("v6");
  expect(asked.splice(0)).toEqual(["v8.1", "v8.1", "v8", "v7", "v6"]);
  clock.advance(59_999);
  expect(await newest({ authorization })).toBe("v6");
  expect(asked).toEqual([]);
  statuses["v8.1"] = 200;
  clock.advance(1);
  expect(await newest({ authorization })).toBe("v8.1");
  clock.advance(60_000);
  expect(await newest({ authorization })).toBe("v8.1");
  expect(noted.splice(0)).toEqual([known, known, known]);
  for (const version of Object.keys(statuses)) delete statuses[version];
  clock.advance(60_000);
  expect(await newest({ authorization })).toBe("v8.1");
  expect(noted).toEqual([["unknown-version", true]]);
  const said = { level: 30, event: "gateway.version", msg: "the appliance answers this version of the API" };
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    { ...said, version: "v6" },
    { ...said, version: "v8.1" },
  ]);
});
