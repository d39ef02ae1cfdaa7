import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { gate } from "../../locales/en/gate.ts";
import { atStep, fillChecks, next, openCall } from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";

const policy = policyOf({});

it("a failed check that isn't required says so and what to say", async () => {
  const call = await openCall(1, { policy });
  await fillChecks(call);
  expect(screen.queryByText(gate["gate.check-optional"])).toBeNull();
  const question = choices("failed").at(-1);
  if (question !== undefined) await call.user.click(question);
  expect(screen.getByText(gate["gate.check-optional"])).toBeVisible();
  expect(screen.getByText(gate["gate.check-optional.say"])).toBeVisible();
});

it("a required check that failed says nothing of going on without it", async () => {
  const call = await openCall(1, { policy });
  await fillChecks(call);
  const [callback] = choices("failed");
  if (callback !== undefined) await call.user.click(callback);
  expect(screen.queryByText(gate["gate.check-optional"])).toBeNull();
});

it("what was missing is marked no longer than it is missing", async () => {
  const call = await openCall(1, { policy });
  await atStep("identity");
  // Told before anything is missing.
  expect(screen.getByText(gate["gate.why-missing"])).toBeVisible();
  expect(ticketField()).not.toBeInvalid();
  await next(call);
  expect(ticketField()).toBeInvalid();
  expect(screen.getByText(gate["gate.check-missing"])).toBeVisible();
  const [callback] = choices("passed");
  if (callback !== undefined) await call.user.click(callback);
  expect(screen.queryByText(gate["gate.check-missing"])).toBeNull();
  expect(ticketField()).toBeInvalid();
  await call.user.type(ticketField(), "I");
  expect(ticketField()).not.toBeInvalid();
});
