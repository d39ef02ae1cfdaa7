import { describe, expect, it } from "vitest";
import { settle } from "../testing/manual-clock.ts";
import { createStubScene, failureOf } from "../testing/stub-appliance.ts";
import { jsonAnswer } from "../testing/stub-fetch.ts";

const MINUTE = 60_000;

describe("session", () => {
  it("is signed in by tokens, and asks for short-lived refresh tokens", async () => {
    const { appliance, client, signIn } = createStubScene();
    expect(await signIn()).toEqual({ kind: "signed-in" });
    expect(client.session.state()).toMatchObject({
      kind: "signed-in",
      userName: "olivia",
      roleName: "PortalOperator",
    });
    expect(appliance.sent("signIn")[0]?.body).toContain("short_lived_refresh_token=true");
  });

  it("sends cookies with the token call alone, by which a server knows a browser again", async () => {
    const { appliance, client, signIn } = createStubScene();
    appliance.answer("signIn", () => jsonAnswer({ mfa_token: "bWZh" }));
    await signIn();
    await client.answerChallenge("123456");
    await client.getUser("1001");
    await client.signOut();
    const credentials = (call: "signIn" | "answerChallenge" | "getUser" | "signOut") =>
      appliance.sent(call).map(({ init }) => init.credentials);
    expect([...credentials("signIn"), ...credentials("answerChallenge")]).toEqual([
      "same-origin",
      "same-origin",
    ]);
    expect([...credentials("getUser"), ...credentials("signOut")]).toEqual(["omit", "omit"]);
  });

  it("shows no token to those who hold the client", async () => {
    const { client, signIn } = createStubScene();
    await signIn();
    expect(JSON.stringify([client, client.session, client.session.state()])).not.toMatch(/access-|refresh-/u);
  });

  it("asks for the code after a challenge, and sends the mfa_token with it", async () => {
    const { appliance, client, signIn } = createStubScene();
    appliance.answer("signIn", () => jsonAnswer({ expires_in: 0, mfa_enabled: true, mfa_token: "bWZh+/==" }));
    expect(await signIn()).toEqual({ kind: "challenge" });
    expect(client.session.state().kind).toBe("signed-out");
    await client.answerChallenge("123456");
    expect(client.session.state().kind).toBe("signed-in");
    const body = new URLSearchParams(appliance.sent("answerChallenge")[0]?.body);
    expect(Object.fromEntries(body)).toMatchObject({
      grant_type: "Mfa",
      mfa_token: "bWZh+/==",
      mfa_code: "123456",
    });
  });

  it("keeps the challenge after a wrong code, and goes back to the password when it is too old", async () => {
    const { appliance, client, clock, signIn } = createStubScene();
    appliance.answer("signIn", () => jsonAnswer({ mfa_token: "bWZh" }));
    appliance.answer("answerChallenge", () => jsonAnswer({}, 400));
    await signIn();
    expect(await failureOf(client.answerChallenge("111111"))).toMatchObject({ reason: "invalid-grant" });
    await clock.advance(5 * MINUTE);
    expect(await failureOf(client.answerChallenge("222222"))).toMatchObject({ reason: "challenge-expired" });
  });

  it("sends no code when no password was given", async () => {
    const { appliance, client } = createStubScene();
    expect(await failureOf(client.answerChallenge("111111"))).toMatchObject({ reason: "challenge-expired" });
    expect(appliance.sent("answerChallenge")).toHaveLength(0);
  });

  it("never repeats a code after a 401 of the mfa grant", async () => {
    const { appliance, client, signIn } = createStubScene();
    appliance.answer("signIn", () => jsonAnswer({ mfa_token: "bWZh" }));
    appliance.answer("answerChallenge", appliance.refuse);
    await signIn();
    expect(await failureOf(client.answerChallenge("111111"))).toMatchObject({ reason: "invalid-grant" });
    expect(appliance.sent("answerChallenge")).toHaveLength(1);
    expect(appliance.sent("refresh")).toHaveLength(0);
  });

  it("asks for step-up when the password is older than 300 seconds", async () => {
    const { client, clock, signIn } = createStubScene();
    expect(client.session.stepUpDue()).toBe(true);
    await signIn();
    await clock.advance(300_000);
    expect(client.session.stepUpDue()).toBe(false);
    await clock.advance(1);
    expect(client.session.stepUpDue()).toBe(true);
    await client.stepUp("right password");
    expect(client.session.stepUpDue()).toBe(false);
    expect(client.session.state().generation).toBe(0);
  });

  it("ends the pair it had, and no other tab's, once a step-up brought a new one", async () => {
    const { appliance, client, clock, openTab, signIn } = createStubScene();
    await openTab().signIn({ userName: "olivia", password: "right password" });
    await signIn();
    let deliver = () => {};
    appliance.answer(
      "getUser",
      () => new Promise((resolve) => (deliver = () => resolve(appliance.refuse()))),
    );
    const onTheWay = client.getUser("1001");
    await settle();
    appliance.answer("signIn", () => Promise.reject(new TypeError("Failed to fetch")));
    await failureOf(client.stepUp("right password"));
    expect(appliance.sent("signOut")).toHaveLength(0);
    appliance.normal("signIn");
    appliance.answer("signOut", () => Promise.reject(new TypeError("Failed to fetch")));
    await client.stepUp("right password");
    const ended = appliance.sent("signOut").map(({ headers }) => headers.get("authorization"));
    expect(ended).toEqual(["Bearer access-2"]);
    appliance.normal("getUser");
    deliver();
    expect(await failureOf(onTheWay)).toBeNull();
    await clock.advance(MINUTE);
    expect(client.session.state().kind).toBe("signed-in");
  });

  it("does not take a token refresh for a fresh password", async () => {
    const { client, clock, signIn } = createStubScene();
    await signIn();
    await clock.advance(6 * MINUTE);
    await client.session.stay();
    expect(client.session.stepUpDue()).toBe(true);
  });

  it("ends here and on the server at sign-out, and tells the other tabs nothing but that", async () => {
    const { appliance, client, openTab, signIn, tabMessages } = createStubScene();
    const other = openTab();
    await other.signIn({ userName: "olivia", password: "right password" });
    await signIn();
    const signedOut = client.signOut();
    expect(client.session.state()).toMatchObject({ kind: "signed-out", why: "by-choice", generation: 1 });
    expect(other.session.state()).toMatchObject({ kind: "signed-out", why: "elsewhere", generation: 1 });
    await signedOut;
    expect(appliance.sent("signOut")[0]?.headers.get("authorization")).toBe("Bearer access-1");
    expect(appliance.sent("signOut")[1]?.headers.get("authorization")).toBe("Bearer access-2");
    expect(tabMessages).toEqual([{ t: "out" }]);
  });

  it("is signed out even when the server cannot be told", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.answer("signOut", () => Promise.reject(new TypeError("Failed to fetch")));
    await client.signOut();
    expect(client.session.state().kind).toBe("signed-out");
    expect(await failureOf(client.getUser("1001"))).toMatchObject({ reason: "session-ended" });
    expect(appliance.sent("getUser")).toHaveLength(0);
  });

  it("signs nobody in by an answer that comes after sign-out", async () => {
    const { appliance, client, signIn } = createStubScene();
    let deliver = () => {};
    appliance.answer("signIn", () => new Promise((resolve) => (deliver = () => resolve(appliance.issue()))));
    const late = failureOf(signIn());
    await Promise.resolve();
    await client.signOut();
    deliver();
    expect(await late).toMatchObject({ reason: "session-ended" });
    expect(client.session.state().kind).toBe("signed-out");
    expect(appliance.sent("signOut")).toHaveLength(1);
  });

  it("wipes when another user signs in over an expired session, and keeps everything for the same one", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.forget();
    await failureOf(client.getUser("1001"));
    expect(client.session.state()).toMatchObject({ kind: "expired", userName: "olivia", generation: 0 });
    await client.signIn({ userName: "OLIVIA ", password: "right password" });
    expect(client.session.state()).toMatchObject({ kind: "signed-in", generation: 0 });
    appliance.answer("signIn", () => jsonAnswer({ access_token: "access-9", username: "ravi" }));
    await client.signIn({ userName: "ravi", password: "their password" });
    expect(client.session.state()).toMatchObject({ kind: "signed-in", userName: "ravi", generation: 1 });
  });
});
