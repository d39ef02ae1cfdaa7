import { describe, expect, it } from "vitest";
import { createStubScene } from "../../testing/stub-appliance.ts";
import { jsonAnswer } from "../../testing/stub-fetch.ts";

const MINUTE = 60_000;

describe("an idle session", () => {
  it("expires after the configured time, and its tokens die on the server", async () => {
    const { appliance, client, clock, signIn } = createStubScene(15);
    await signIn();
    await clock.advance(15 * MINUTE - 1);
    expect(client.session.state().kind).toBe("signed-in");
    await clock.advance(1);
    expect(client.session.state()).toMatchObject({ kind: "expired", why: "idle", generation: 0 });
    expect(appliance.sent("signOut")).toHaveLength(1);
    expect(clock.pending()).toBe(0);
  });

  it("tells its time left", async () => {
    const { client, clock, signIn } = createStubScene(15);
    expect(client.session.timeLeftMs()).toBeNull();
    await signIn();
    await clock.advance(13 * MINUTE);
    expect(client.session.timeLeftMs()).toBe(2 * MINUTE);
    client.session.touch();
    expect(client.session.timeLeftMs()).toBe(15 * MINUTE);
  });

  it("is not brought back by the first movement after sleep", async () => {
    const { client, clock, signIn } = createStubScene(15);
    await signIn();
    clock.sleep(8 * 60 * MINUTE);
    client.session.touch();
    expect(client.session.state()).toMatchObject({ kind: "expired", why: "idle" });
  });

  it("is found out at waking up, before any call", async () => {
    const { client, clock, signIn } = createStubScene(15);
    await signIn();
    clock.sleep(16 * MINUTE);
    client.session.wake();
    expect(client.session.state().kind).toBe("expired");
  });
});

describe("a session without refresh token", () => {
  it("ends with its access token, for the same user to sign in again", async () => {
    const { appliance, client, clock, signIn } = createStubScene(60);
    appliance.answer("signIn", () => jsonAnswer({ access_token: "access-0", expires_in: 600 }));
    await signIn();
    await clock.advance(8 * MINUTE);
    expect(client.session.timeLeftMs()).toBe(2 * MINUTE);
    await client.session.stay();
    await clock.advance(2 * MINUTE);
    expect(client.session.state()).toMatchObject({ kind: "expired", why: "ended" });
  });
});

describe("a wrong clock", () => {
  it("does not matter for the lifetime when it is set back", async () => {
    const { client, clock, signIn } = createStubScene(15);
    await signIn();
    clock.sleep(-24 * 60 * MINUTE);
    await clock.advance(14 * MINUTE);
    expect(client.session.state().kind).toBe("signed-in");
    await clock.advance(MINUTE);
    expect(client.session.state().kind).toBe("expired");
  });
});
