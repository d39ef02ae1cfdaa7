import { describe, expect, it } from "vitest";
import { FailureError } from "../failure.ts";
import { createVersionFinder } from "./find-version.ts";
import { products } from "../../../contract/products.ts";
import type { ApiVersion } from "../../../contract/product.ts";

const refused = (status: number) =>
  new FailureError({
    kind: "refused",
    status,
    reason: "not-offered",
    retryAfterSeconds: null,
    serverTime: null,
    traceId: null,
  });

/** An appliance that knows these versions; `answer` stands in for what it says of them. */
function createAppliance(known: readonly ApiVersion[], answer: () => string = () => "users") {
  const asked: ApiVersion[] = [];
  const list = async (version: ApiVersion) => {
    asked.push(version);
    await Promise.resolve();
    if (!known.includes(version)) throw refused(404);
    return answer();
  };
  return { asked, list };
}

describe("createVersionFinder", () => {
  it("needs no call of its own when the newest is answered", async () => {
    const { asked, list } = createAppliance(["v8.1", "v8"]);
    const finder = createVersionFinder("auto", products.azure);
    expect(await finder.list(list)).toBe("users");
    await finder.list(list);
    expect([finder.found(), asked]).toEqual(["v8.1", ["v8.1", "v8.1"]]);
  });

  it("steps down once, and remembers", async () => {
    const { asked, list } = createAppliance(["v7", "v6", "v5"]);
    const finder = createVersionFinder("auto", products.azure);
    await finder.list(list);
    await finder.list(list);
    expect([finder.found(), asked]).toEqual(["v7", ["v8.1", "v8", "v7", "v7"]]);
  });

  it("probes with the list before another call, and never with that call", async () => {
    const { asked, list } = createAppliance(["v1"]);
    const finder = createVersionFinder("auto", products.azure);
    const posts: ApiVersion[] = [];
    await finder.run(async (version) => void posts.push(version), list);
    expect([posts, asked.length, asked.at(-1)]).toEqual([["v1"], 9, "v1"]);
  });

  it("lets calls at the same time wait for one search", async () => {
    const { asked, list } = createAppliance(["v8"]);
    const finder = createVersionFinder("auto", products.azure);
    await Promise.all([finder.list(list), finder.run(async () => {}, list), finder.list(list)]);
    expect(asked).toEqual(["v8.1", "v8", "v8"]);
  });

  it.each([401, 429, 503])("does not take %d for an answer of this version", async (status) => {
    const finder = createVersionFinder("auto", products.azure);
    const fail = async () => {
      throw refused(status);
    };
    await expect(finder.list(fail)).rejects.toThrow("refused");
    expect(finder.found()).toBeNull();
  });

  it("takes a refusal of the list itself for one", async () => {
    const finder = createVersionFinder("auto", products.azure);
    const forbid = async () => {
      throw refused(403);
    };
    await expect(finder.list(forbid)).rejects.toThrow("refused");
    expect(finder.found()).toBe("v8.1");
  });

  it("asks a pinned version alone, and fails with its 404", async () => {
    const { asked, list } = createAppliance(["v8.1"]);
    const finder = createVersionFinder("v3", products.azure);
    await expect(finder.list(list)).rejects.toThrow("refused");
    finder.forget();
    expect([finder.found(), asked]).toEqual(["v3", ["v3"]]);
  });

  it("looks again in the next session", async () => {
    const { asked, list } = createAppliance(["v8.1"]);
    const finder = createVersionFinder("auto", products.azure);
    await finder.list(list);
    finder.forget();
    expect(finder.found()).toBeNull();
    await finder.list(list);
    expect(asked).toEqual(["v8.1", "v8.1"]);
  });
});
