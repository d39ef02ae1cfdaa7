import pino from "pino";
import { expect, test } from "vitest";
import { watchVersion } from "./seen-version.ts";

test("the first version that the appliance answers is said once, and anew after a 404; no other call tells one", () => {
  const lines: string[] = [];
  const log = pino({ base: undefined, timestamp: false }, { write: (line: string) => void lines.push(line) });
  const note = watchVersion(log);
  for (const [method, target, status] of [
    ["POST", "/api/v8/users", 201],
    ["GET", "/api/v8/users/1001", 200],
    ["GET", "/api/v8.1/users?Limit=1", 404],
    ["GET", "/api/v8/users?Limit=1", 401],
    ["GET", "/api/v7/users?Limit=1", 200],
    ["GET", "/api/v7/users", 200],
    ["GET", "/api/v6/users", 200],
    ["GET", "/api/v7/users/1001", 404],
    ["GET", "/api/v8.1/users", 200],
    ["GET", "/api/v7/users", 404],
    ["GET", "/api/v8.1/users", 200],
  ] as const)
    note(method, target, status);
  const said = lines.map((line) => /"version":"([^"]+)"/.exec(line)?.[1]);
  expect(said).toEqual(["v7", "v8.1"]);
});
