import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { buildServer } from "./testing/child-server.ts";

// A bundler drops what it takes for a call without an effect.
test.each(["/users/%85", "/api/v8.1/users/%c0%af", "/x/%u0031"])(
  "the built server refuses %s as its source does",
  async (path) => {
    const built = await buildServer("server/http/request-path.ts");
    onTestFinished(built.remove);
    const { requestPath } = await import(pathToFileURL(built.main).href);
    const url = new URL(path, "http://app.example");
    expect(requestPath(url)).toBeNull();
    expect(requestPath(new URL("http://app.example/users/%C3%A9"))).toBe("/users/%C3%A9");
  },
);
