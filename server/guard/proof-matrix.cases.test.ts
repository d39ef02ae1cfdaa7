import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { intents, proofKinds } from "../calls/policy.ts";
import { ask, NAME, ownBrowser, pick } from "./requests/testing/play.ts";
import { places } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const AGENTS = { administrator: "administrator", helpDesk: "ada", self: "rita" } as const;
const roles = { helpDesk: { users: ["ada"] } };
const PRIVILEGED_PROOF = ["request", "callback"];
const CHECKS = {
  callback: "callback",
  inPerson: "badge",
  manager: "manager",
  questions: "Mother's maiden name",
} as const;

const cells = (["administrator", "helpDesk", "self"] as const).flatMap((role) =>
  intents.flatMap((intent) =>
    ([...proofKinds, "nothing"] as const).flatMap((kind) =>
      [false, true].map((privileged) => ({ role, intent, kind, privileged })),
    ),
  ),
);
type Cell = (typeof cells)[number];

/** From the rules, not from the code. */
function expected({ role, intent, kind, privileged }: Cell): readonly string[] {
  if (role === "self" || (role === "helpDesk" && intent === "turnOff")) return ["not-allowed"];
  if (kind === "nothing") return ["proof-required"];
  // What it proves is that somebody asks for a new phone.
  if (kind === "request" && intent !== "recreate") return ["request-ended"];
  if (!privileged) return ["open", kind];
  return PRIVILEGED_PROOF.includes(kind) ? ["waiting", kind] : ["proof-required"];
}

describe.each(Object.entries(places))("proof and rights on %s", (_, open) => {
  let place: Place;
  let browser: TestClient;
  beforeAll(async () => {
    place = await open(policyOf({ roles }));
    ({ browser } = await ownBrowser(place));
  });
  afterAll(() => place.close());

  /** The request that the agent picked; those who may not pick name one that isn't there. */
  async function requestFor(agent: TestClient, role: Cell["role"]): Promise<object> {
    const { asked, person } = await ask(place, browser);
    if (role === "self") {
      await person.send("cancel");
      return { request: "none-at-all" };
    }
    return { request: (await pick(agent, textMember(asked, "number"))).id };
  }

  test.each(cells)("$role, $intent by $kind, privileged: $privileged", async (cell) => {
    // More requests than an hour takes.
    place.advance(3_600_000);
    const privilegedUsers = cell.privileged ? [NAME] : [];
    place.setPolicy({ roles, privilegedUsers, proof: { privileged: PRIVILEGED_PROOF } });
    const agent = await place.signIn(AGENTS[cell.role]);
    const { kind } = cell;
    const proof =
      kind === "request"
        ? await requestFor(agent, cell.role)
        : { checks: kind === "nothing" ? [] : [{ name: CHECKS[kind], answer: "passed" }] };
    const { problem, body } = await agent.send("POST", "/api/guard/cases", {
      json: { userId: place.keyOf(NAME), intent: cell.intent, reason: "x", ...proof },
    });
    const vouched = [{ kind, vouchedBy: kind === "request" ? "server" : "agent" }];
    const told = problem === undefined ? [String(body["state"]), kind] : [problem];
    expect(told).toEqual(expected(cell));
    if (problem === undefined) expect(body["proof"]).toEqual(vouched);
  });
});
