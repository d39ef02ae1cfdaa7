import { azure } from "../../../contract/azure.ts";
import pino from "pino";
import { expect, test } from "vitest";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { openCaseOf } from "../../guard/testing/open-case.ts";
import { guardedProduct } from "../testing/guarded-stand-in.ts";
import { createNewestVersion } from "./newest-version.ts";

test.each([
  ["6.0", "v4"],
  ["5.x", "v3"],
  ["8.1", "v6"],
] as const)(
  "whoever calls first by an old path, %s by %s, does not hide who is privileged",
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
  const send = async ({ target }: { readonly target: string }) => {
    const version = target.split("/")[2] ?? "";
    asked.push(version);
    return { status: statuses[version] ?? 404, headers: {}, body: Buffer.from("{}") };
  };
  const noted: boolean[] = [];
  const lines: string[] = [];
  const log = pino({ base: undefined, timestamp: false }, { write: (line: string) => void lines.push(line) });
  const newest = createNewestVersion(send, azure, clock, (_, stands) => void noted.push(stands), log);
  statuses["v8.1"] = 503;
  expect(await newest({ authorization: "Bearer t" })).toBe("v8.1");
  Object.assign(statuses, { "v8.1": 404, v6: 403, v4: 200 });
  expect(await newest({ authorization: "Bearer t" })).toBe("v6");
  expect(asked.splice(0)).toEqual(["v8.1", "v8.1", "v8", "v7", "v6"]);
  clock.advance(59_000);
  expect(await newest({ authorization: "Bearer t" })).toBe("v6");
  expect(asked).toEqual([]);
  statuses["v8.1"] = 200;
  clock.advance(2_000);
  expect(await newest({ authorization: "Bearer t" })).toBe("v8.1");
  expect(noted.splice(0)).toEqual([false, false]);
  for (const version of Object.keys(statuses)) delete statuses[version];
  clock.advance(61_000);
  await newest({ authorization: "Bearer t" });
  expect(noted).toEqual([true]);
  expect(lines.map((line) => /"version":"([^"]+)"/.exec(line)?.[1])).toEqual(["v6", "v8.1"]);
});
