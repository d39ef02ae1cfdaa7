import { beforeEach, describe, expect, test } from "vitest";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { policyOf } from "../testing/policies.ts";
import { azurePlacesOnEngines } from "../testing/places.ts";
import { ask, asksAndIsCalled, onlyRequest, ownBrowser, REQUESTS, signInWith } from "./testing/play.ts";
import { perTest } from "../../testing/per-test.ts";

const ROUNDS = 10;
const AT_ONCE = 20;
const DAYS = 24 * 3_600_000;

describe.each(azurePlacesOnEngines)("races about a request, on %s:", (_, open) => {
  let browser: TestClient;
  let secretKey: string;
  const place = perTest(() => open(policyOf({})));
  beforeEach(async () => {
    ({ browser, secretKey } = await ownBrowser(place));
  });

  const times = <T>(count: number, act: () => Promise<T>) => Promise.all(Array.from({ length: count }, act));
  const counted = (answers: readonly Answer[], member: string) =>
    answers.map(({ body }) => Number(body[member] ?? 0));

  /** A setup that waits for the agent's acceptMfa, the agent at another node than the person. */
  async function ready(agent: TestClient) {
    const { person, enable, accept } = await asksAndIsCalled(place, browser, agent);
    await enable();
    const next = textMember(await person.setup(), "secretKey");
    await person.send("code", { code: oracleCode(next, place.now()) });
    return { person, next, accept };
  }

  test(`${ROUNDS * AT_ONCE} times "not me" against accept: one of two outcomes, and both sides hear the same`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const owner = await signInWith(place, browser, secretKey);
      const { person, next, accept } = await ready(await signIn(await place.secondNode(), "administrator"));
      const notMe = () => owner.send("POST", `${REQUESTS}/mine/not-me`);
      const said: Promise<Answer>[] = [];
      const say = (count: number) => void said.push(...Array.from({ length: count }, notMe));
      // Before it, after it, and in the middle.
      say((round % 3) * (AT_ONCE / 2));
      const accepting = accept();
      say(AT_ONCE - said.length);
      const [accepted, answers] = await Promise.all([accepting, Promise.all(said)]);
      const heard = await person.read();
      // On the embedded appliance a new phone ends the session that says it.
      expect(answers.every(({ status }) => [200, 401].includes(status))).toBe(true);
      expect(counted(answers, "unknown")).toEqual(answers.map(() => 0));
      const won = accepted.status < 300;
      expect(heard.body).toMatchObject(won ? { state: "done" } : { state: "ended", ended: "not-me" });
      const told = answers.filter(({ status }) => status === 200);
      expect(counted(told, "done")).toEqual(told.map(() => (won ? 1 : 0)));
      const ended = counted(answers, "requests").reduce((sum, one) => sum + one, 0);
      expect(ended).toBe(won ? 0 : 1);
      place.advance(30_000);
      if (won) await expect(signInWith(place, browser, secretKey)).rejects.toThrow();
      if (won) secretKey = next;
      await signInWith(place, browser, secretKey);
      place.advance(4 * DAYS);
    }
  });

  test("of many agents who pick at once one has it, and of many accepts one counts", async () => {
    const [ada, admin] = [await place.signIn("ada"), await place.signIn("administrator")];
    const { asked } = await ask(place, browser);
    const id = textMember(await onlyRequest(ada), "id");
    const json = { number: textMember(asked, "number") };
    const picked = await times(AT_ONCE / 2, () =>
      Promise.all([ada, admin].map((agent) => agent.send("POST", `${REQUESTS}/${id}/pick`, { json }))),
    );
    const problems = picked.flat().map(({ problem }) => problem);
    expect(problems.filter((problem) => problem === undefined)).toHaveLength(1);
    expect(problems.filter((problem) => problem === "case-decided")).toHaveLength(AT_ONCE - 1);
    place.advance(4 * DAYS);
    const { person, accept } = await ready(await place.signIn("administrator"));
    expect((await times(AT_ONCE, accept)).filter(({ status }) => status < 300)).toHaveLength(1);
    expect((await person.read()).body).toMatchObject({ state: "done" });
  });
});
