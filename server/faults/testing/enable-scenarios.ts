import { confirmEnrollment, enroll, startEnrollment } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import type { CrashScenario } from "./crash-scenario.ts";
import { signInOutcome, tokenOfOlivia, unless } from "./works.ts";

const ENABLE = "/api/v8.1/users/1001/enableMfa";

/** A pending enrollment is absent or whole; sign-in is what it was. */
export const enableScenarios: readonly CrashScenario[] = [
  {
    name: "enable, which supersedes an older one",
    prepare: async ({ handle }) => {
      const token = await tokenOfOlivia(testClient(handle));
      await startEnrollment(testClient(handle, token), "1001");
      return {
        act: (client) => client.withToken(token).send("POST", ENABLE, { json: {} }),
        check: async ({ clock }, client, answer) => {
          const olivia = client.withToken(token);
          const faults = unless("sign-in", await signInOutcome(client, "000000"), "password");
          const enrollment = answer ?? (await olivia.send("POST", ENABLE, { json: {} }));
          const code = oracleCode(textMember(enrollment, "secretKey"), clock.now());
          const accepted = await confirmEnrollment(olivia, "1001", textMember(enrollment, "token"), code);
          return [...faults, ...unless("accept of what was answered", accepted.status, 204)];
        },
      };
    },
  },
  {
    name: "enable for a new phone",
    prepare: async ({ handle, clock }) => {
      const token = await tokenOfOlivia(testClient(handle));
      const old = await enroll(testClient(handle, token), "1001", clock);
      return {
        act: (client) => client.withToken(token).send("POST", ENABLE, { json: { recreate: true } }),
        check: async (appliance, client, answer) => {
          const code = oracleCode(old.secretKey, appliance.clock.now());
          const faults = unless("the old phone", await signInOutcome(client, code), "code");
          if (answer === null) return faults;
          const fresh = oracleCode(textMember(answer, "secretKey"), appliance.clock.now());
          return [...faults, ...unless("the new phone", await signInOutcome(client, fresh), "refused")];
        },
      };
    },
  },
];
