import { enroll } from "../../appliance/testing/enroll.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf } from "../../appliance/testing/sign-in.ts";
import { testClient, type Answer, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import type { CrashScenario } from "./crash-scenario.ts";
import { signInOutcome, tokenOfOlivia, unless } from "./works.ts";

/** A code is spent exactly when its grant was committed, and counts once. */
export const grantScenarios: readonly CrashScenario[] = [
  grantScenario("mfa grant with a code of the phone", ({ secretKey }, now) => oracleCode(secretKey, now)),
  grantScenario("mfa grant with a scratch code", ({ scratchCodes }) => scratchCodes[2] ?? ""),
  {
    name: "refresh",
    prepare: async ({ handle }) => {
      const refreshToken = textMember(await passwordGrantOf(testClient(handle), "olivia"), "refresh_token");
      return {
        act: (client) => refresh(client, refreshToken),
        check: async (appliance, client, answer) => {
          if (answer !== null) return unless("the new pair", await worksAt(client, answer), 200);
          const family = await appliance.parts.store.read((db) =>
            db.selectFrom("refresh_tokens").select("used_at").execute(),
          );
          const spent = family.some((token) => token.used_at !== null);
          const again = await refresh(client, refreshToken);
          return [
            ...unless(`tokens of the family, spent ${spent}`, family.length, spent ? 2 : 1),
            ...unless(`refresh again, spent ${spent}`, again.status, spent ? 400 : 200),
          ];
        },
      };
    },
  },
];

interface Codes {
  readonly secretKey: string;
  readonly scratchCodes: readonly string[];
}

function grantScenario(name: string, codeOf: (codes: Codes, now: number) => string): CrashScenario {
  return {
    name,
    prepare: async ({ handle, clock }) => {
      const client = testClient(handle);
      const codes = await enroll(client.withToken(await tokenOfOlivia(client)), "1001", clock);
      const mfaToken = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
      const code = codeOf(codes, clock.now());
      return {
        act: (crashing) => mfaGrantOf(crashing, mfaToken, code),
        check: async (appliance, restarted, answer) => {
          const committed = await grants(appliance);
          const signedIn =
            answer === null ? [] : unless("the session", await worksAt(restarted, answer), 200);
          const again = await signInOutcome(restarted, code);
          return [
            ...signedIn,
            ...(answer === null ? [] : unless("grants after 200", committed, 1)),
            ...unless(`the code again, ${committed} committed`, again, committed === 0 ? "code" : "replayed"),
            ...unless("grants in all", await grants(appliance), 1),
          ];
        },
      };
    },
  };
}

function refresh(client: TestClient, refreshToken: string): Promise<Answer> {
  const form = { grant_type: "Refresh_token", refresh_token: refreshToken };
  return client.send("POST", "/api/oauth2/token", { form });
}

async function worksAt(client: TestClient, answer: Answer): Promise<number> {
  const signedIn = client.withToken(textMember(answer, "access_token"));
  return (await signedIn.send("GET", "/api/v8.1/users/1001")).status;
}

/** Committed second factors, by the audit, which is written in their transaction. */
async function grants({ parts }: TestAppliance): Promise<number> {
  const rows = await parts.store.read((db) =>
    db
      .selectFrom("audit")
      .select("seq")
      .where("event", "=", "second-factor")
      .where("outcome", "=", "done")
      .execute(),
  );
  return rows.length;
}
