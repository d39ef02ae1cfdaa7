import { expect, it } from "vitest";
import { createStubScene, failureOf } from "../../testing/stub-appliance.ts";
import { jsonAnswer } from "../../testing/stub-fetch.ts";

const idOf = (json: unknown): string | null =>
  typeof json === "object" && json !== null && "id" in json ? String(json.id) : null;

it("asks and tells the guard below the API base, and says what was refused", async () => {
  const { client, appliance, signIn } = createStubScene();
  await signIn();
  appliance.answer("askGuard", () => jsonAnswer({ id: "c1" }));
  appliance.answer("tellGuard", () =>
    jsonAnswer({ type: "urn:mfa-enrollment:case-decided", triesLeft: 2 }, 409),
  );
  expect(await client.askGuard("/cases?userId=1", idOf)).toBe("c1");
  const [asked] = appliance.sent("askGuard");
  expect(`${asked?.path}${asked?.search}`).toBe("/api/guard/cases?userId=1");
  expect(await failureOf(client.tellGuard("/cases/c1/approve", {}, idOf))).toMatchObject({
    reason: "case-decided",
    triesLeft: 2,
  });
});

it("sends the case with a change for somebody else, and none without", async () => {
  const { client, appliance, signIn } = createStubScene();
  await signIn();
  await client.disableMfa({ userId: "1", caseId: "c1" });
  await client.disableMfa({ userId: "1" });
  expect(appliance.sent("disableMfa").map(({ headers }) => headers.get("x-mfa-case"))).toEqual(["c1", null]);
});
