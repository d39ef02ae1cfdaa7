import { describe, expect, it } from "vitest";
import { settle } from "../../testing/manual-clock.ts";
import { createStubScene, failureOf } from "../../testing/stub-appliance.ts";
import { jsonAnswer } from "../../testing/stub-fetch.ts";

const accept = { userId: "1001", code: "123456", token: "dG9rZW4=" };
const stepUpAnswer = () =>
  jsonAnswer({}, 401, { "WWW-Authenticate": 'Bearer error="insufficient_user_authentication"' });

describe("after a 401", () => {
  it("refreshes once for any number of refused calls, and repeats each once", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.outdateAccess();
    const users = await Promise.all(Array.from({ length: 12 }, () => client.getUser("1001")));
    expect(users).toHaveLength(12);
    expect(appliance.sent("refresh")).toHaveLength(1);
    expect(appliance.sent("getUser")).toHaveLength(24);
  });

  it("sends the newest refresh token each time", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    for (const round of [1, 2, 3]) {
      appliance.outdateAccess();
      await client.getUser("1001");
      expect(appliance.sent("refresh").at(-1)?.body).toContain(`refresh_token=refresh-${round}`);
    }
  });

  it("expires, with one refresh, when the repeated call is refused too", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.answer("getUser", appliance.refuse);
    expect(await failureOf(client.getUser("1001"))).toMatchObject({ reason: "session-ended" });
    expect(appliance.sent("getUser")).toHaveLength(2);
    expect(appliance.sent("refresh")).toHaveLength(1);
    expect(client.session.state()).toMatchObject({ kind: "expired", why: "ended" });
  });

  it("expires when it is unknown whether the refresh was done: the token may be spent, and isn't sent again", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.outdateAccess();
    appliance.answer("refresh", () => jsonAnswer({ type: "urn:mfa-enrollment:outcome-unknown" }, 504));
    expect(await failureOf(client.getUser("1001"))).toMatchObject({ reason: "session-ended" });
    expect(client.session.state()).toMatchObject({ kind: "expired", why: "ended" });
    expect(await failureOf(client.getUser("1001"))).toMatchObject({ reason: "session-ended" });
    expect(appliance.sent("refresh")).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 405, 409, 410, 415, 422, 423, 424])(
    "expires when the refresh is refused with %i",
    async (status) => {
      const { appliance, client, signIn } = createStubScene();
      await signIn();
      appliance.outdateAccess();
      appliance.answer("refresh", () => jsonAnswer({}, status));
      expect(await failureOf(client.getUser("1001"))).toMatchObject({ reason: "session-ended" });
      expect(client.session.state()).toMatchObject({ kind: "expired", why: "ended" });
    },
  );

  it.each([408, 429, 500, 502, 503, 504])("goes on where the refresh is answered with %i", async (status) => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.outdateAccess();
    appliance.answer("refresh", () => jsonAnswer({}, status));
    expect(await failureOf(client.acceptMfa(accept))).not.toBeNull();
    expect(client.session.state().kind).toBe("signed-in");
  });

  it("repeats enableMfa and disableMfa once", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.outdateAccess();
    await client.disableMfa({ userId: "1001" });
    expect(appliance.sent("disableMfa")).toHaveLength(2);
    appliance.outdateAccess();
    await failureOf(client.enableMfa({ userId: "1001", userName: "olivia", recreate: false }));
    expect(appliance.sent("enableMfa")).toHaveLength(2);
  });

  it("never sends the code of acceptMfa again, and asks for the next one", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.outdateAccess();
    expect(await failureOf(client.acceptMfa(accept))).toMatchObject({
      status: 401,
      reason: "code-not-taken",
    });
    await settle();
    expect(appliance.sent("acceptMfa")).toHaveLength(1);
    expect(appliance.sent("refresh")).toHaveLength(1);
    expect(client.session.state().kind).toBe("signed-in");
  });

  it("tells a refused acceptMfa from one that was never sent, when the refresh is refused too", async () => {
    const { appliance, client, signIn } = createStubScene();
    await signIn();
    appliance.forget();
    expect(await failureOf(client.acceptMfa(accept))).toMatchObject({ reason: "code-not-taken" });
    expect(client.session.state().kind).toBe("expired");
    expect(await failureOf(client.acceptMfa(accept))).toMatchObject({ reason: "session-ended" });
    expect(appliance.sent("acceptMfa")).toHaveLength(1);
  });

  it.each(["enableMfa", "disableMfa"] as const)(
    "answers step-up of %s by step-up, not by a refresh",
    async (call) => {
      const { appliance, client, signIn } = createStubScene();
      await signIn();
      appliance.answer(call, stepUpAnswer);
      const request = { userId: "1001", userName: "olivia", recreate: true };
      expect(await failureOf(client[call](request))).toMatchObject({ reason: "step-up-required" });
      expect(appliance.sent(call)).toHaveLength(1);
      expect(appliance.sent("refresh")).toHaveLength(0);
      expect(client.session.state().kind).toBe("signed-in");
    },
  );
});

describe("the deadline of the tokens", () => {
  it("refreshes at two thirds of the shorter life", async () => {
    const { appliance, clock, signIn } = createStubScene(60);
    await signIn();
    await clock.advance(599_999);
    expect(appliance.sent("refresh")).toHaveLength(0);
    await clock.advance(1);
    expect(appliance.sent("refresh")).toHaveLength(1);
    await clock.advance(600_000);
    expect(appliance.sent("refresh")).toHaveLength(2);
  });

  it("refreshes an access token that lives shorter than the refresh token in its own time", async () => {
    const { appliance, clock, signIn } = createStubScene(60);
    appliance.answer("signIn", () =>
      jsonAnswer({ access_token: "a", refresh_token: "refresh-0", expires_in: 300 }),
    );
    await signIn();
    await clock.advance(200_000);
    expect(appliance.sent("refresh")).toHaveLength(1);
  });

  it("tries a refresh that met no server again after half a minute", async () => {
    const { appliance, client, clock, signIn } = createStubScene(60);
    await signIn();
    appliance.answer("refresh", () => Promise.reject(new TypeError("Failed to fetch")));
    await clock.advance(629_000);
    expect(appliance.sent("refresh")).toHaveLength(1);
    await clock.advance(1_000);
    expect(appliance.sent("refresh")).toHaveLength(2);
    expect(client.session.state().kind).toBe("signed-in");
  });

  it("refreshes an access token that died in sleep before the first call", async () => {
    const { appliance, client, clock, signIn } = createStubScene(60);
    appliance.answer("signIn", () =>
      jsonAnswer({ access_token: "access-0", refresh_token: "refresh-0", expires_in: 300 }),
    );
    await signIn();
    clock.sleep(10 * 60_000);
    expect(await failureOf(client.getUser("1001"))).toBeNull();
    expect(appliance.sent("getUser")).toHaveLength(1);
  });
});
