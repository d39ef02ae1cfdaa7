import { confirmEnrollment, enroll, startEnrollment } from "../../appliance/testing/enroll.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { CrashScenario } from "./crash-scenario.ts";
import { signInOutcome, tokenOfOlivia, unless } from "./works.ts";

const USER = "/api/v8.1/users/1001";

/** MFA is off with the pending enrollment intact, or on; it is on for everyone who saw the answer. */
export const acceptScenarios: readonly CrashScenario[] = [
  {
    name: "accept",
    prepare: async ({ handle, clock }) => {
      const token = await tokenOfOlivia(testClient(handle));
      const started = await startEnrollment(testClient(handle, token), "1001");
      const code = oracleCode(started.secretKey, clock.now());
      return {
        act: (client) => confirmEnrollment(client.withToken(token), "1001", started.token, code),
        check: async (appliance, client, answer) => {
          const olivia = client.withToken(token);
          const on = (await olivia.send("GET", USER)).body["mfaEnabled"] === true;
          const faults = answer === null ? [] : unless("MFA after 204", on, true);
          const again = await confirmEnrollment(olivia, "1001", started.token, code);
          const before = [...faults, ...unless(`accept again, MFA ${on}`, again.status, on ? 409 : 204)];
          const enrolling = await signInOutcome(client, code);
          appliance.clock.advance(30_000);
          const next = await signInOutcome(client, oracleCode(started.secretKey, appliance.clock.now()));
          const scratch = started.scratchCodes[0] ?? "";
          const uses = [await signInOutcome(client, scratch), await signInOutcome(client, scratch)];
          return [
            ...before,
            ...unless("the enrolling code", enrolling, "replayed"),
            ...unless("the next code", next, "code"),
            ...unless("a scratch code, twice", uses.join(), "code,replayed"),
          ];
        },
      };
    },
  },
  {
    name: "accept of a new phone",
    prepare: async ({ handle, clock }) => {
      const token = await tokenOfOlivia(testClient(handle));
      const olivia = testClient(handle, token);
      const old = await enroll(olivia, "1001", clock);
      const fresh = await startEnrollment(olivia, "1001", true);
      const code = oracleCode(fresh.secretKey, clock.now());
      return {
        act: (client) => confirmEnrollment(client.withToken(token), "1001", fresh.token, code),
        check: async (appliance, client, answer) => {
          appliance.clock.advance(30_000);
          const now = appliance.clock.now();
          const [oldPhone, newPhone] = [
            await signInOutcome(client, oracleCode(old.secretKey, now)),
            await signInOutcome(client, oracleCode(fresh.secretKey, now)),
          ];
          const codes = [
            await signInOutcome(client, old.scratchCodes[0] ?? ""),
            await signInOutcome(client, fresh.scratchCodes[0] ?? ""),
          ];
          const found = `phones ${oldPhone},${newPhone}; codes ${codes.join()}`;
          const done = "phones refused,code; codes refused,code";
          const undone = "phones code,refused; codes code,refused";
          return answer === null
            ? unless("exactly one factor", found, done, undone)
            : unless("the new factor after 204", found, done);
        },
      };
    },
  },
  {
    name: "disable",
    prepare: async ({ handle, clock }) => {
      const token = await tokenOfOlivia(testClient(handle));
      const { secretKey, scratchCodes } = await enroll(testClient(handle, token), "1001", clock);
      return {
        act: (client) => client.withToken(token).send("POST", `${USER}/disableMfa`),
        check: async (appliance, client, answer) => {
          const code = oracleCode(secretKey, appliance.clock.now());
          const found = [
            await signInOutcome(client, code),
            await signInOutcome(client, scratchCodes[0] ?? ""),
          ].join();
          return answer === null
            ? unless("both codes or none", found, "password,password", "code,code")
            : unless("after 204", found, "password,password");
        },
      };
    },
  },
];
