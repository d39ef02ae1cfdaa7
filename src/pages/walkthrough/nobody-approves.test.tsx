import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { policyOf } from "../../../server/guard/testing/policies.ts";
import { fillChecks, next, openCall } from "../../testing/walk-call.ts";

it("says at once that nobody can approve it, with the command that does", async () => {
  const roles = { helpDesk: { users: ["ada"] } };
  const call = await openCall(1, { policy: policyOf({ roles, privilegedUsers: ["olivia"] }) });
  await fillChecks(call);
  await next(call);
  expect(await screen.findByText("Nobody can approve this")).toBeVisible();
  expect(screen.queryByText("Waiting for approval")).toBeNull();
  expect(screen.getByText("admin open-case olivia --agent administrator --intent setUp").tagName).toBe(
    "CODE",
  );
});
