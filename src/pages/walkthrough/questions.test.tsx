import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { gate } from "../../locales/en/gate.ts";
import { atStep, fillChecks, next, openCall } from "../../testing/walk-call.ts";
import { choices, ticketField } from "../../testing/walk-gate.ts";
import { countOf } from "../../testing/walk-wizard.ts";

const policy = policyOf({});

it("a failed check that isn't required says so and what to say; a required one says nothing of going on", async () => {
  const call = await openCall(1, { policy });
  await fillChecks(call);
  const [callback] = choices("failed");
  await call.user.click(screen.getByText(gate["gate.question"]));
  const question = choices("failed").at(-1);
  if (callback !== undefined) await call.user.click(callback);
  expect(screen.queryByText(gate["gate.check-optional"])).toBeNull();
  if (question !== undefined) await call.user.click(question);
  expect(screen.getByText(gate["gate.check-optional"])).toBeVisible();
  expect(screen.getByText(gate["gate.check-optional.say"])).toBeVisible();
});

it("nothing is recorded or made while an answer is missing, which is marked no longer than it is", async () => {
  const call = await openCall(1, { policy });
  await atStep("identity");
  // Told before anything is missing.
  expect(screen.getByText(gate["gate.why-missing"])).toBeVisible();
  expect(ticketField()).not.toBeInvalid();
  await next(call);
  expect(ticketField()).toBeInvalid();
  expect(ticketField()).toHaveAccessibleDescription(gate["gate.why-missing"]);
  const unchecked = screen.getByText(gate["gate.check-missing"]);
  expect(unchecked.closest("[role=alert]")?.querySelector("svg"), "not by colour alone").not.toBeNull();
  expect(countOf(call, "tellGuard") + countOf(call, "enableMfa")).toBe(0);
  const [callback] = choices("passed");
  if (callback !== undefined) await call.user.click(callback);
  expect(screen.queryByText(gate["gate.check-missing"])).toBeNull();
  expect(ticketField()).toBeInvalid();
  await call.user.type(ticketField(), "I");
  expect(ticketField()).not.toBeInvalid();
});
