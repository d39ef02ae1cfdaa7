import { describe, expect, it } from "vitest";
import { decodeProblem, noProblem } from "./problem.ts";

describe("decodeProblem", () => {
  it.each([null, "text", 7, [], {}, { type: 7, traceId: {}, error: [] }])(
    "finds nothing in %j and does not fail",
    (json) => {
      expect(decodeProblem(json)).toEqual(noProblem);
    },
  );

  it("keeps a trace id that can be read out", () => {
    const traceId = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    expect(decodeProblem({ traceId }).traceId).toBe(traceId);
  });

  it.each(["<img src=x>", "a b c d", "x".repeat(65), "\u202Eabcd", "abc", ""])(
    "drops the trace id %j",
    (traceId) => {
      expect(decodeProblem({ traceId }).traceId).toBeNull();
    },
  );

  it("never takes title or detail along", () => {
    const problem = decodeProblem({ type: "about:blank", title: "Secret", detail: "Secret" });
    expect(JSON.stringify(problem)).not.toContain("Secret");
  });
});
