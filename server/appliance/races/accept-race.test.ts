import { describe, expect, test } from "vitest";
import { testEngines } from "../../store/testing/test-engines.ts";
import { createTestNodes } from "../testing/create-test-nodes.ts";
import { confirmEnrollment, startEnrollment } from "../testing/enroll.ts";
import { brokenInvariants } from "../testing/invariants.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

const ID = "1001";

describe.each(testEngines)("accepts that race ($engine)", (engine) => {
  const nodes = perTest(() => createTestNodes(engine));

  test("of 200 parallel accepts on two nodes exactly one succeeds", async () => {
    const { first, second } = nodes;
    const olivia = await signIn(testClient(first.handle), "olivia");
    const oliviaThere = await signIn(testClient(second.handle), "olivia");
    const { secretKey, token } = await startEnrollment(olivia, ID);
    const code = oracleCode(secretKey, first.clock.now());
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        confirmEnrollment(index % 2 === 0 ? olivia : oliviaThere, ID, token, code),
      ),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    // The session of the other sign-in ended with the success; who came later finds the enrollment finished.
    const others = answers.filter(({ status }) => status !== 204).map(({ problem }) => problem);
    expect(others.every((problem) => problem === "enrollment-finished" || problem === "session-ended")).toBe(
      true,
    );
    const rows = await first.parts.store.read((db) =>
      db
        .selectFrom("audit")
        .selectAll()
        .where("event", "=", "accept")
        .where("outcome", "=", "done")
        .execute(),
    );
    expect(rows).toHaveLength(1);
    expect(await brokenInvariants(first.parts.store)).toEqual([]);
  });

  test("of 50 parallel enables one pending enrollment is left, the last to answer or none of them works", async () => {
    const { first, second } = nodes;
    // One session, since each has its own quota.
    const granted = await passwordGrantOf(testClient(first.handle), "olivia");
    const at = ({ handle }: typeof first) =>
      testClient(handle).withToken(textMember(granted, "access_token"));
    const [olivia, oliviaThere] = [at(first), at(second)];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 === 0 ? olivia : oliviaThere).send("POST", `/api/v8.1/users/${ID}/enableMfa`, {
          json: {},
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter(({ problem }) => problem === "too-many-attempts")).toHaveLength(30);
    expect(await brokenInvariants(first.parts.store)).toEqual([]);
  });
});
