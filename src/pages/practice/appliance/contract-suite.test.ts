// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  confirmEnrollment,
  enroll,
  startEnrollment,
  wrongCode,
} from "../../../../server/appliance/testing/enroll.ts";
import { oracleCode } from "../../../../server/appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../../../server/appliance/testing/sign-in.ts";
import type { Answer } from "../../../../server/appliance/testing/test-client.ts";
import { textMember } from "../../../../server/appliance/testing/text-member.ts";
import { contractTargets, type OpenTarget } from "../../../testing/contract-target.ts";

const MINUTE = 60_000;
const olivia = "1001";

const refusal = ({ status, problem }: Answer) => `${status} ${problem ?? ""}`;

/** What docs/contract.md says of sign-in and MFA. */
describe.each(Object.values(contractTargets))("$name", (target) => {
  let open: OpenTarget;
  beforeEach(async () => {
    open = await target.open();
  });
  afterEach(() => open.close());
  const oliviaSignedIn = () => signIn(open.client, "olivia");
  const codeOf = (secretKey: string) => oracleCode(secretKey, open.clock.now());

  test("a pending enrollment changes nothing at sign-in", async () => {
    await startEnrollment(await oliviaSignedIn(), olivia);
    const again = await passwordGrantOf(open.client, "olivia");
    expect(again.body).toHaveProperty("access_token");
  });

  test("the code that enrolled is refused as replayed, the next one signs in", async () => {
    const own = await oliviaSignedIn();
    const { secretKey, token } = await startEnrollment(own, olivia);
    const code = codeOf(secretKey);
    await confirmEnrollment(own, olivia, token, code);
    const challenge = textMember(await passwordGrantOf(open.client, "olivia"), "mfa_token");
    expect(refusal(await mfaGrantOf(open.client, challenge, code))).toBe("400 code-replayed");
    open.clock.advance(60_000);
    expect((await mfaGrantOf(open.client, challenge, codeOf(secretKey))).status).toBe(200);
  });

  test("a scratch code signs in once, and only with the password", async () => {
    const { scratchCodes } = await enroll(await oliviaSignedIn(), olivia, open.clock);
    const [code = ""] = scratchCodes;
    const challenge = async () => textMember(await passwordGrantOf(open.client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(open.client, await challenge(), code)).status).toBe(200);
    expect(refusal(await mfaGrantOf(open.client, await challenge(), code))).toBe("400 code-replayed");
    expect(refusal(await mfaGrantOf(open.client, "unknown", scratchCodes[1] ?? ""))).toBe(
      "400 invalid-grant",
    );
  });

  test("the fifth wrong code ends the enrollment, and it stays ended", async () => {
    const own = await oliviaSignedIn();
    const { secretKey, token } = await startEnrollment(own, olivia);
    const wrong = wrongCode(secretKey, open.clock.now());
    const answers: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      answers.push(refusal(await confirmEnrollment(own, olivia, token, wrong)));
    }
    const rejected = "400 code-rejected";
    expect(answers).toEqual([rejected, rejected, rejected, rejected, "410 enrollment-exhausted"]);
    expect(refusal(await confirmEnrollment(own, olivia, token, codeOf(secretKey)))).toBe(
      "410 enrollment-exhausted",
    );
  });

  test("a malformed code counts nowhere, a scratch code included", async () => {
    const own = await oliviaSignedIn();
    const { secretKey, token, scratchCodes } = await startEnrollment(own, olivia);
    for (const code of ["", "12345", "1234567", " 123456", "12345a", "１２３４５６", ...scratchCodes]) {
      expect(refusal(await confirmEnrollment(own, olivia, token, code))).toBe("400 code-rejected");
    }
    expect((await confirmEnrollment(own, olivia, token, codeOf(secretKey))).status).toBe(204);
  });

  test("each end of an enrollment has its own reason", async () => {
    const own = await oliviaSignedIn();
    const first = await startEnrollment(own, olivia);
    const second = await startEnrollment(own, olivia);
    const accept = async (token: string) =>
      refusal(await confirmEnrollment(own, olivia, token, codeOf(second.secretKey)));
    expect(await accept(first.token)).toBe("409 enrollment-superseded");
    expect(await accept("unknown")).toBe("400 enrollment-unknown");
    expect(await accept(second.token)).toBe("204 ");
    expect(await accept(second.token)).toBe("409 enrollment-finished");
  });

  test("an enrollment lives fifteen minutes", async () => {
    const own = await oliviaSignedIn();
    const { secretKey, token } = await startEnrollment(own, olivia);
    open.clock.advance(15 * MINUTE);
    expect(refusal(await confirmEnrollment(own, olivia, token, codeOf(secretKey)))).toBe(
      "410 enrollment-expired",
    );
  });

  test("re-create keeps the old factor until the new code is accepted", async () => {
    const own = await oliviaSignedIn();
    const old = await enroll(own, olivia, open.clock);
    expect(refusal(await own.send("POST", "/api/v8.1/users/1001/enableMfa", { json: {} }))).toBe(
      "409 already-enabled",
    );
    const fresh = await startEnrollment(own, olivia, true);
    const challenge = async () => textMember(await passwordGrantOf(open.client, "olivia"), "mfa_token");
    expect((await mfaGrantOf(open.client, await challenge(), codeOf(old.secretKey))).status).toBe(200);
    await confirmEnrollment(own, olivia, fresh.token, codeOf(fresh.secretKey));
    open.clock.advance(30_000);
    expect(refusal(await mfaGrantOf(open.client, await challenge(), codeOf(old.secretKey)))).toBe(
      "400 invalid-grant",
    );
    expect((await mfaGrantOf(open.client, await challenge(), codeOf(fresh.secretKey))).status).toBe(200);
  });

  test("set-up, re-create and turn-off want a sign-in not older than 300 seconds", async () => {
    const own = await oliviaSignedIn();
    open.clock.advance(5 * MINUTE + 1_000);
    const enable = (recreate: boolean) =>
      own.send("POST", "/api/v8.1/users/1001/enableMfa", { json: { recreate } });
    const off = await own.send("POST", "/api/v8.1/users/1001/disableMfa");
    const refusals = [refusal(await enable(false)), refusal(await enable(true)), refusal(off)];
    expect(new Set(refusals)).toEqual(new Set(["401 step-up-required"]));
    expect(off.headers.get("www-authenticate")).toContain("insufficient_user_authentication");
  });

  test("wrong second factors make the next try wait", async () => {
    const { secretKey } = await enroll(await oliviaSignedIn(), olivia, open.clock);
    const challenge = textMember(await passwordGrantOf(open.client, "olivia"), "mfa_token");
    const wrong = wrongCode(secretKey, open.clock.now());
    for (let round = 0; round < 5; round += 1) await mfaGrantOf(open.client, challenge, wrong);
    const waiting = await mfaGrantOf(open.client, challenge, codeOf(secretKey));
    expect([refusal(waiting), waiting.headers.get("retry-after")]).toEqual(["429 too-many-attempts", "60"]);
    open.clock.advance(60_000);
    expect((await mfaGrantOf(open.client, challenge, codeOf(secretKey))).status).toBe(200);
  });

  test("turning MFA on or off ends the other sessions of the user", async () => {
    const refreshed = (token: string) =>
      open.client.send("POST", "/api/oauth2/token", {
        form: { grant_type: "Refresh_token", refresh_token: token },
      });
    const own = await oliviaSignedIn();
    const other = await passwordGrantOf(open.client, "olivia");
    const { secretKey } = await enroll(own, olivia, open.clock);
    open.clock.advance(30_000);
    const challenge = textMember(await passwordGrantOf(open.client, "olivia"), "mfa_token");
    const third = await mfaGrantOf(open.client, challenge, codeOf(secretKey));
    const isEnded = async (pair: Answer) => {
      const person = open.client.withToken(textMember(pair, "access_token"));
      expect(refusal(await person.send("GET", "/api/v8.1/users"))).toBe("401 session-ended");
      expect(refusal(await refreshed(textMember(pair, "refresh_token")))).toBe("400 invalid-grant");
    };
    await isEnded(other);
    expect((await own.send("POST", "/api/v8.1/users/1001/disableMfa")).status).toBe(204);
    await isEnded(third);
    expect((await own.send("GET", "/api/v8.1/users")).status).toBe(200);
  });

  test("a refresh token works once, and its second use ends the family", async () => {
    const { body } = await passwordGrantOf(open.client, "olivia");
    const refresh = (token: unknown) =>
      open.client.send("POST", "/api/oauth2/token", {
        form: { grant_type: "Refresh_token", refresh_token: String(token) },
      });
    const renewed = await refresh(body["refresh_token"]);
    expect(renewed.status).toBe(200);
    expect(refusal(await refresh(body["refresh_token"]))).toBe("400 invalid-grant");
    expect(refusal(await refresh(renewed.body["refresh_token"]))).toBe("400 invalid-grant");
    const person = open.client.withToken(textMember(renewed, "access_token"));
    expect(refusal(await person.send("GET", "/api/v8.1/users"))).toBe("401 session-ended");
  });
});
