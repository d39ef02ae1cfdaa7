import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "./testing/open-case.ts";
import { azurePlaces, type Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const HOUR = 3_600_000;
const passed = (name: string) => ({ name, answer: "passed" });
const failed = (name: string) => ({ name, answer: "failed" });

describe.each(azurePlaces)("the answers of an identity gate, on %s", (_, open) => {
  let place: Place;
  let admin: TestClient;
  beforeEach(async () => {
    const policy = policyOf({ approval: "never" });
    place = await open({ ...policy, optionalChecks: ["office"] });
    admin = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  const about = { intent: "turnOff", userId: "1001" };
  const opened = async (checks: object[]) => {
    const answer = await openCaseOf(admin, { ...about, checks });
    if (answer.status !== 201) return answer.problem;
    const header = underCase(textMember(answer, "id"));
    const change = await admin.send("POST", `${place.users}/1001/disableMfa`, header);
    return `${textMember(answer, "state")}, then ${change.problem ?? change.status}`;
  };

  test("are not taken where one check has two", async () => {
    expect(await opened([passed("call back"), failed("call back")])).toBe("bad-request");
  });

  test.each([
    ["a check failed", [failed("call back")]],
    ["another check failed that nobody calls optional", [passed("call back"), failed("badge")]],
  ])("allow nothing where %s, whether the client says so or not", async (_what, checks) => {
    expect(await opened(checks)).toBe("stopped, then case-required");
  });

  test("wait for a second person where an optional check failed", async () => {
    expect(await opened([passed("call back"), failed("office")])).toBe("waiting, then case-required");
  });

  test("that failed weigh for 72 hours", async () => {
    await opened([passed("call back"), failed("office")]);
    place.advance(71 * HOUR);
    admin = await place.signIn("administrator");
    expect(await opened([passed("call back")])).toBe("waiting, then case-required");
    place.advance(2 * HOUR);
    admin = await place.signIn("administrator");
    expect(await opened([passed("call back")])).toBe("open, then 204");
  });
});
