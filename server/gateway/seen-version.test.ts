import pino from "pino";
import { expect, test } from "vitest";
import { createSeenVersion } from "./seen-version.ts";

function bench() {
  const lines: string[] = [];
  const log = pino({ base: undefined, timestamp: false }, { write: (line: string) => void lines.push(line) });
  const versions = () => lines.map((line) => /"version":"([^"]+)"/.exec(line)?.[1]);
  return { ...createSeenVersion(log), versions };
}

test("the first version that the appliance answers is said once", () => {
  const { note, get, versions } = bench();
  note("GET", "/api/v8.1/users?Limit=1", 404);
  note("GET", "/api/v8/users?Limit=1", 401);
  expect(get()).toBeNull();
  note("GET", "/api/v7/users?Limit=1", 200);
  note("GET", "/api/v7/users", 200);
  note("GET", "/api/v6/users", 200);
  expect([get(), versions()]).toEqual(["v7", ["v7"]]);
});

test("after a 404 it is asked again", () => {
  const { note, get, versions } = bench();
  note("GET", "/api/v7/users", 200);
  note("GET", "/api/v7/users/1001", 404);
  expect(get()).toBe("v7");
  note("GET", "/api/v7/users", 404);
  expect(get()).toBeNull();
  note("GET", "/api/v8.1/users", 200);
  expect(versions()).toEqual(["v7", "v8.1"]);
});

test("no other call tells a version", () => {
  const { note, get } = bench();
  note("POST", "/api/v8/users", 201);
  note("POST", "/api/oauth2/token", 200);
  note("GET", "/api/v8/users/1001", 200);
  expect(get()).toBeNull();
});
