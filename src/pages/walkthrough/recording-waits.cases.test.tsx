import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { pass } from "../../testing/hold-time.ts";
import { atStep, fillChecks, next, openCall } from "../../testing/walk-call.ts";
import { countOf } from "../../testing/walk-wizard.ts";

it.each([
  ["as long as the server asks", { "Retry-After": "20" }, 20],
  ["half a minute where the server names no time", {}, 30],
])("too many checks are recorded: it says how long to wait, %s, and sends nothing", async (...row) => {
  const [, headers, seconds] = row;
  const call = await openCall(1, { policy: policyOf({}) });
  await fillChecks(call);
  call.faulty.inject("tellGuard", { kind: "status", status: 429, headers }, 1);
  await next(call);
  expect(await screen.findByText("Too many attempts.")).toBeVisible();
  expect(screen.getByText(`Try again in ${String(seconds)} seconds.`)).toBeVisible();
  await next(call);
  expect(countOf(call, "tellGuard")).toBe(1);
  await pass(call, seconds);
  expect(await screen.findByText("You can try again now.")).toBeVisible();
  expect(screen.queryByText("Too many attempts.")).toBeNull();
  await next(call);
  await atStep("prepare");
});
