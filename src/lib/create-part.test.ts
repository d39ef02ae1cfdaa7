import { describe, expect, it } from "vitest";
import { createPart } from "./create-part.ts";
import type { FileAnswer } from "./create-part.ts";

interface Scene {
  readonly answers?: readonly FileAnswer[];
  readonly take?: () => Promise<string>;
  readonly files?: readonly string[];
}

function start({ answers = [], take = async () => "steps", files = ["/assets/steps.js"] }: Scene) {
  const asked: string[] = [];
  const waits: number[] = [];
  const left = [...answers];
  const part = createPart({
    files,
    take,
    ask: async (file, method) => {
      asked.push(`${method} ${file}`);
      return left.shift() ?? "there";
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  return { part, asked, waits };
}

describe("a part of the app", () => {
  it("is not asked for before it is wanted", () => {
    const { part, asked } = start({});
    expect(part.state()).toEqual({ kind: "waiting" });
    expect(asked).toEqual([]);
  });

  it("is fetched, taken and told to whoever listens", async () => {
    const { part, asked } = start({});
    const seen: string[] = [];
    part.subscribe(() => seen.push(part.state().kind));
    await part.load();
    expect(part.state()).toEqual({ kind: "here", value: "steps" });
    expect(asked).toEqual(["GET /assets/steps.js"]);
    expect(seen).toEqual(["loading", "here"]);
  });

  it("is asked for again with growing pauses while the server is not reached", async () => {
    const { part, waits } = start({ answers: ["unreachable", "unreachable", "there"] });
    await part.load();
    expect(part.state().kind).toBe("here");
    expect(waits).toEqual([500, 1_000]);
  });

  it("is not imported before its files are here, so no browser remembers a failed import", async () => {
    let taken = 0;
    const take = async () => {
      taken += 1;
      return "steps";
    };
    const { part } = start({ answers: Array.from({ length: 6 }, () => "unreachable" as const), take });
    await part.load();
    expect(part.state().kind).toBe("failed");
    expect(taken).toBe(0);
    await part.load();
    expect(part.state().kind).toBe("here");
  });

  it("is gone after a new version was installed, and not asked for in vain", async () => {
    const { part, waits } = start({ answers: ["gone"] });
    await part.load();
    expect(part.state().kind).toBe("gone");
    expect(waits).toEqual([]);
  });

  it("is gone when one of its files is", async () => {
    const { part } = start({ answers: ["there", "gone"], files: ["/a.js", "/a.css"] });
    await part.load();
    expect(part.state().kind).toBe("gone");
  });

  it("is loaded once, however often it is wanted", async () => {
    const { part, asked } = start({});
    await Promise.all([part.load(), part.load()]);
    await part.load();
    expect(asked).toHaveLength(1);
  });

  it("can be looked for without loading it", async () => {
    const { part, asked } = start({ answers: ["there"] });
    await part.check();
    expect(part.state().kind).toBe("waiting");
    expect(asked).toEqual(["HEAD /assets/steps.js"]);
  });

  it("is known to be gone before it is wanted", async () => {
    const { part } = start({ answers: ["gone"] });
    await part.check();
    expect(part.state().kind).toBe("gone");
  });

  it("stays wanted when only the look for it failed", async () => {
    const { part } = start({ answers: ["unreachable"] });
    await part.check();
    expect(part.state().kind).toBe("waiting");
  });
});
