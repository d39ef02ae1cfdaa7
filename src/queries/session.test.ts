import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { passwordOf } from "../testing/passwords.ts";
import { renderQuery } from "../testing/render-query.tsx";
import { startClient } from "../testing/start-client.ts";
import { useSession, useSignIn, useTimeLeft } from "./session.ts";
import { useEnrollmentElsewhere } from "./mfa.ts";
import { ownUserQuery } from "./users.ts";

const useAll = () => ({ session: useSession(), signIn: useSignIn(), time: useTimeLeft() });

async function signedIn() {
  const scene = await startClient();
  const rendered = renderQuery(scene.client, useAll);
  const signIn = (userName: string) =>
    act(() => rendered.result.current.signIn({ userName, password: passwordOf(userName) }));
  await signIn("olivia");
  return { ...scene, ...rendered, signIn };
}

describe("the session in React", () => {
  it("follows sign-in and sign-out", async () => {
    const { client, result } = await signedIn();
    expect(result.current.session).toMatchObject({ kind: "signed-in", userName: "olivia" });
    await act(() => client.signOut());
    expect(result.current.session.kind).toBe("signed-out");
  });

  it("empties the cache at sign-out", async () => {
    const { client, queryClient } = await signedIn();
    await queryClient.query(ownUserQuery());
    await act(() => client.signOut());
    expect(queryClient.getQueryData(ownUserQuery().queryKey)).toBeUndefined();
  });

  it("keeps the cache while the session is expired, and reads again when the same user is back", async () => {
    const { client, clock, queryClient, result, signIn } = await signedIn();
    await queryClient.query(ownUserQuery());
    await act(() => clock.advance(15 * 60_000));
    expect(result.current.session).toMatchObject({ kind: "expired", why: "idle" });
    expect(queryClient.getQueryData(ownUserQuery().queryKey)?.name).toBe("olivia");
    await signIn("olivia");
    expect(queryClient.getQueryState(ownUserQuery().queryKey)?.isInvalidated).toBe(true);
    expect(client.session.state().generation).toBe(0);
  });

  it("empties the cache when another user signs in over the expired session", async () => {
    const { clock, queryClient, result, signIn } = await signedIn();
    await queryClient.query(ownUserQuery());
    await act(() => clock.advance(15 * 60_000));
    await signIn("ravi");
    expect(result.current.session).toMatchObject({ userName: "ravi", generation: 1 });
    expect(queryClient.getQueryData(ownUserQuery().queryKey)).toBeUndefined();
  });
});

describe("useEnrollmentElsewhere", () => {
  it("tells of another tab's enrollment for this user only", async () => {
    const { client, openTab } = await startClient();
    const told: string[] = [];
    renderQuery(client, () => useEnrollmentElsewhere("1001", () => told.push("newer")));
    const other = openTab();
    other.tabs.post({ t: "enrolling", userId: "1002" });
    expect(told).toEqual([]);
    other.tabs.post({ t: "enrolling", userId: "1001" });
    expect(told).toEqual(["newer"]);
  });
});
