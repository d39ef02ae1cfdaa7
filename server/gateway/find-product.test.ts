import { expect, test } from "vitest";
import pino from "pino";
import { defaultPolicy } from "../calls/policy.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import { createProductFinder } from "./find-product.ts";
import { UpstreamError } from "./upstream.ts";
import type { UpstreamCall } from "./upstream.ts";

function bench(
  statuses: Readonly<Record<string, number>>,
  wanted: "auto" | "aws" | "azure" = "auto",
  port = 443,
  policy?: GuardPolicy,
) {
  const lines: string[] = [];
  let now = 0;
  const asked: UpstreamCall[] = [];
  const answers = { ...statuses };
  const find = createProductFinder({
    wanted,
    origin: new URL(`https://appliance.example:${port}`),
    log: pino({ base: undefined, timestamp: false }, { write: (line: string) => void lines.push(line) }),
    clock: { now: () => now },
    ...(policy === undefined ? {} : { policy: () => policy }),
    probe: async (call: UpstreamCall) => {
      asked.push(call);
      const status = answers[call.target];
      if (status === undefined) throw new UpstreamError("unreachable", null);
      return { status, headers: {}, body: Buffer.alloc(0) };
    },
  });
  return { find, asked, lines, answers, wait: (ms: number) => (now += ms) };
}

const AZURE = "/api/oauth2/token";
const AWS = "/api/v1/token";

test.each([
  ["azure", { [AZURE]: 405, [AWS]: 404 }],
  ["azure", { [AZURE]: 401, [AWS]: 401 }],
  ["azure", { [AZURE]: 404, [AWS]: 404 }],
  ["azure", { [AZURE]: 404, [AWS]: 500 }],
  ["aws", { [AZURE]: 404, [AWS]: 405 }],
  ["aws", { [AZURE]: 404, [AWS]: 401 }],
])("%s is found by where its token endpoint is: %j", async (product, statuses) => {
  const { find, asked, lines } = bench(statuses);
  expect([await find(), await find()]).toEqual([product, product]);
  expect(asked.map(({ method, body }) => [method, body])).toEqual([
    ["GET", null],
    ["GET", null],
  ]);
  expect(lines.join()).toContain(`"product":"${product}"`);
  expect(lines).toHaveLength(1);
});

test("what is named, or stands at the documented port, is not looked for", async () => {
  for (const { find, asked } of [bench({}, "aws"), bench({}, "azure"), bench({}, "auto", 11_005)]) {
    expect(await find()).not.toBeNull();
    expect(asked).toEqual([]);
  }
});

test("while nothing answers it is looked for again, at most every five seconds", async () => {
  const { find, asked, answers, wait } = bench({});
  expect([await find(), await find()]).toEqual([null, null]);
  expect(asked).toHaveLength(2);
  Object.assign(answers, { [AZURE]: 404, [AWS]: 405 });
  wait(5_000);
  expect(await find()).toBe("aws");
});

test.each<["aws" | "azure", Partial<GuardPolicy>, boolean]>([
  ["aws", {}, true],
  ["aws", { privilegedUsers: ["ceo"] }, false],
  ["aws", { approval: "always" }, false],
  ["azure", {}, false],
])("of %s with %j it warns that nobody is privileged: %s", async (product, members, warns) => {
  const { find, lines } = bench({}, product, 443, { ...defaultPolicy, ...members });
  await find();
  expect(lines.join().includes("guard.nobody-privileged")).toBe(warns);
});
