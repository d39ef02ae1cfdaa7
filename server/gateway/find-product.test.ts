import { expect, test } from "vitest";
import pino from "pino";
import { products } from "../../contract/products.ts";
import { defaultPolicy, type GuardPolicy } from "../calls/policy.ts";
import { createProductFinder } from "./find-product.ts";
import { UpstreamError, type UpstreamCall } from "./upstream.ts";
import { createWarnings } from "./readiness.ts";

const { azure, aws } = products;

/** An appliance that answers at these places so, and 404 elsewhere; nothing answers where it is null. */
function bench(
  statuses: Readonly<Record<string, number>> | null,
  wanted: "auto" | typeof azure = "auto",
  port = 443,
  policy?: GuardPolicy,
) {
  const lines: string[] = [];
  let now = 0;
  let answers = statuses;
  const asked: UpstreamCall[] = [];
  const log = pino({ base: undefined, timestamp: false }, { write: (line: string) => void lines.push(line) });
  const warnings = createWarnings(log);
  const finder = createProductFinder({
    wanted,
    origin: new URL(`https://appliance.example:${port}`),
    log,
    clock: { now: () => now },
    note: warnings.note,
    ...(policy === undefined ? {} : { policy: () => policy }),
    probe: async (call: UpstreamCall) => {
      asked.push(call);
      if (answers === null) throw new UpstreamError("unreachable", null);
      return { status: answers[call.target] ?? 404, headers: {}, body: Buffer.alloc(0) };
    },
  });
  const find = async () => (await finder())?.name ?? null;
  const become = (changed: typeof statuses, afterMs: number) => {
    answers = changed;
    now += afterMs;
  };
  const isUnsure = () => warnings.standing().includes("wrong-product");
  return { find, become, asked, lines, isUnsure };
}

const AZURE = { "/api/oauth2/token": 405, "/api/v8.1/users": 401 };
const AWS = { "/api/v1/token": 405, "/api/v1/users": 401 };

test.each([
  ["azure", AZURE],
  // The users of 1.0 are where those of AWS are.
  ["azure", { "/api/oauth2/token": 400, "/api/v1/users": 401 }],
  ["azure", { ...AZURE, "/api/v1/token": 500 }],
  ["aws", AWS],
  ["aws", { ...AWS, "/api/oauth2/token": 502 }],
  // A page for everything that isn't there.
  ["aws", { ...AWS, "/api/oauth2/token": 200, "/api/v8.1/users": 200 }],
])("%s is found by its tokens and its users, without a token and once: %j", async (product, statuses) => {
  const { find, asked, lines, isUnsure } = bench(statuses);
  expect(await find()).toBe(product);
  const count = asked.length;
  expect(await find()).toBe(product);
  expect(asked).toHaveLength(count);
  expect(
    asked.every(
      ({ method, body, headers }) => method === "GET" && body === null && !headers["authorization"],
    ),
  ).toBe(true);
  expect(lines.join()).toContain(`"product":"${product}"`);
  expect(isUnsure()).toBe(false);
});

test.each([
  ["azure", "its token endpoint answers 404 to GET", { "/api/v8.1/users": 401 }],
  ["azure", "its users alone, as those of 1.0 and of AWS", { "/api/v1/users": 401 }],
  ["aws", "its token endpoint alone", { "/api/v1/token": 405 }],
  ["azure", "a door before everything", { ...AZURE, ...AWS }],
  ["azure", "nothing", {}],
])("%s where %s: PROFILE is named, and it's looked for again", async (product, _, statuses) => {
  const { find, become, lines, isUnsure } = bench(statuses);
  expect(await find()).toBe(product);
  expect(isUnsure()).toBe(true);
  expect(lines.join()).toContain("set PROFILE to azure or aws");
  become(AWS, 60_000);
  expect(await find()).toBe("aws");
  expect(isUnsure()).toBe(false);
  expect(lines.filter((line) => line.includes('"stands":true'))).toHaveLength(1);
});

test("what is named, or stands at the documented port, is not looked for", async () => {
  for (const { find, asked } of [bench(null, aws), bench(null, azure), bench(null, "auto", 11_005)]) {
    expect(await find()).not.toBeNull();
    expect(asked).toEqual([]);
  }
});

test("while nothing answers it is looked for again, at most every five seconds", async () => {
  const { find, asked, become } = bench(null);
  expect([await find(), await find()]).toEqual([null, null]);
  const count = asked.length;
  become(AWS, 4_999);
  expect(await find()).toBeNull();
  expect(asked).toHaveLength(count);
  become(AWS, 1);
  expect(await find()).toBe("aws");
});

test.each<[typeof azure, Partial<GuardPolicy>, boolean]>([
  [aws, {}, true],
  [aws, { privilegedUsers: ["ceo"] }, false],
  [aws, { approval: "always" }, false],
  [azure, {}, false],
])("of $name with %j it warns that nobody is privileged: %s", async (product, members, warns) => {
  const { find, lines } = bench(null, product, 443, { ...defaultPolicy, ...members });
  await find();
  expect(lines.join().includes("guard.nobody-privileged")).toBe(warns);
});
