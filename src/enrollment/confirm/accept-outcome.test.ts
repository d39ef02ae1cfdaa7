import { describe, expect, it } from "vitest";
import type { Reason } from "../../api/contract/reasons.ts";
import { refusalReason, noProblem } from "../../api/contract/refusal-reason.ts";
import { localRefusal, type Failure } from "../../api/failure.ts";
import type { Verdict } from "../../lib/diagnose-refused-code.ts";
import { acceptOutcome } from "./create-confirm.ts";

const refused = (status: number, reason: Reason) => localRefusal(status, reason).failure;
/** By a server that sends no type. */
const answered = (status: number): Failure =>
  refused(status, refusalReason({ call: "acceptMfa", status, problem: noProblem, wwwAuthenticate: "" }));

const outcomeOf = (failure: Failure, kind: "current" | "other-entry" = "current") => {
  const verdict: Verdict = { kind };
  return acceptOutcome(failure, async () => ({ verdict, computerOff: false }));
};

describe("an accept that failed", () => {
  it.each([400, 403, 404, 405, 408, 409, 410, 415, 422, 423, 424, 429, 500, 502, 503, 504])(
    "with %i may have counted all the same, and the user is read back",
    async (status) => {
      expect(await outcomeOf(answered(status))).toMatchObject({ kind: "open", finished: false });
    },
  );

  it.each<Failure>([
    refused(401, "code-not-taken"),
    { kind: "network", offline: true },
    { kind: "timeout" },
    { kind: "protocol", fault: "not-json", traceId: null },
  ])("as %j may have, too", async (failure) => {
    expect((await outcomeOf(failure)).kind).toBe("open");
  });

  it("can't have counted where the code is another key's, unless the server says that the setup is finished", async () => {
    expect((await outcomeOf(answered(400), "other-entry")).kind).toBe("refused");
    expect(await outcomeOf(refused(409, "enrollment-finished"), "other-entry")).toMatchObject({
      kind: "open",
      finished: true,
    });
  });

  it.each(["session-ended", "upstream-untrusted", "code-dropped"] as const)(
    "for %s was never sent",
    async (reason) => {
      expect((await outcomeOf(refused(401, reason))).kind).toBe("notSent");
    },
  );
});
