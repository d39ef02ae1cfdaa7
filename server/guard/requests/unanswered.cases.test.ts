import { beforeEach, describe, expect, test } from "vitest";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { gatewayBeforeV1, places } from "../testing/places.ts";
import { policyOf } from "../testing/policies.ts";
import { asksAndIsCalled, NAME, ownBrowser, REQUESTS, signInWith } from "./testing/play.ts";
import { perTest } from "../../testing/per-test.ts";

const gateways = [
  ["v8.1", places["the gateway"]],
  ["v1", gatewayBeforeV1],
  ["the AWS product", places["the gateway in front of the AWS product"]],
] as const;

describe.each(gateways)("where an appliance doesn't answer, at the gateway in front of %s,", (_, open) => {
  let agent: TestClient;
  let browser: TestClient;
  let lost: string;
  let user: string;
  const place = perTest(() => open(policyOf({})));
  beforeEach(async () => {
    ({ browser, secretKey: lost } = await ownBrowser(place));
    agent = await place.signIn("administrator");
    user = `${place.users}/${place.keyOf(NAME)}`;
  });

  async function begin() {
    const one = await asksAndIsCalled(place, browser, agent);
    return { ...one, look: () => agent.send("GET", `${REQUESTS}/${one.id}`) };
  }
  async function setUp() {
    const begun = await begin();
    expect((await begun.enable()).status).toBe(202);
    const secretKey = textMember(await begun.person.setup(), "secretKey");
    const enter = () => begun.person.send("code", { code: oracleCode(secretKey, place.now()) });
    await enter();
    return { ...begun, secretKey, enter };
  }

  test("to enableMfa, the request is over, nothing changed, and a new one goes on", async () => {
    const { person, enable, look } = await begin();
    place.loseAnswer("/enableMfa", true);
    expect((await enable()).status).toBe(502);
    place.advance(30_000);
    const over = { state: "ended", ended: "failed" };
    expect((await person.read()).body).toMatchObject(over);
    expect((await look()).body).toMatchObject(over);
    await signInWith(place, browser, lost);
    agent = await place.signIn("administrator");
    const again = await setUp();
    expect((await again.accept()).status).toBeLessThan(300);
    expect((await again.person.read()).body).toMatchObject({ state: "done" });
  });

  test("to acceptMfa that it carried out, nobody says that nothing changed, and the next code shows it", async () => {
    const { person, accept, look, enter, secretKey } = await setUp();
    place.loseAnswer("/acceptMfa", true);
    expect((await accept()).status).toBe(502);
    expect((await person.read()).body).toMatchObject({
      state: "setup",
      answer: { n: 1, result: "no-answer" },
    });
    // MFA is on, and it was on before: a reading alone says nothing.
    expect((await look()).body).toMatchObject({ state: "setup", answer: { n: 1, result: "no-answer" } });
    place.advance(30_000);
    await enter();
    expect((await accept()).status).toBe(409);
    expect((await person.read()).body).toMatchObject({ state: "done" });
    await signInWith(place, browser, secretKey);
  });

  test("to acceptMfa, and what is read at once shows MFA off: that is told", async () => {
    const { person, accept, look } = await setUp();
    place.loseAnswer("/acceptMfa", false);
    await place.atConsole("POST", `${user}/disableMfa`, {});
    await accept();
    expect((await look()).body).toMatchObject({ answer: { n: 1, result: "not-done" } });
    expect((await person.read()).body).toMatchObject({ answer: { n: 1, result: "not-done" } });
  });
});
