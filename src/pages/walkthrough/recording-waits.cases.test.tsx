import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { pass } from "../../testing/hold-time.ts";
import { atStep, fillChecks, next, openCall } from "../../testing/walk-call.ts";
import { countOf } from "../../testing/walk-wizard.ts";

it("too many checks are recorded: it says how long to wait, half a minute where no time is named, and sends nothing", async () => {
  const call = await openCall(1, { policy: policyOf({}) });
  await fillChecks(call);
  for (const [sent, headers, seconds] of [
    [1, { "Retry-After": "20" }, 20],
    [2, {}, 30],
  ] as const) {
    call.faulty.inject("tellGuard", { kind: "status", status: 429, headers }, 1);
    await next(call);
    expect(await screen.findByText("Too many attempts.")).toBeVisible();
    expect(screen.getByText(`Try again in ${String(seconds)} seconds.`)).toBeVisible();
    await next(call);
    expect(countOf(call, "tellGuard")).toBe(sent);
    await pass(call, seconds);
    expect(await screen.findByText("You can try again now.")).toBeVisible();
    expect(screen.queryByText("Too many attempts.")).toBeNull();
  }
  await next(call);
  await atStep("prepare");
});
