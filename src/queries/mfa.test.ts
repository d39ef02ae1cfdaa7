import { act, waitFor } from "@testing-library/react";
import { useQuery, type QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { Enrollment } from "../api/contract/enrollment.ts";
import { FailureError } from "../api/failure.ts";
import { scan } from "../testing/authenticator.ts";
import { passwordOf } from "../testing/passwords.ts";
import { renderQuery } from "../testing/render-query.tsx";
import { startClient } from "../testing/start-client.ts";
import { useAcceptMfa, useDisableMfa, useEnableMfa } from "./mfa.ts";
import { ownUserQuery, readBack } from "./users.ts";
import { useSession, useSignIn } from "./session.ts";

const useAll = (token: string) => ({
  signIn: useSignIn(),
  session: useSession(),
  enable: useEnableMfa(),
  accept: useAcceptMfa(token),
  disable: useDisableMfa(),
});

/** Everything that TanStack holds, functions and symbols left out. */
function cacheText(queryClient: QueryClient): string {
  const mutations = queryClient.getMutationCache().getAll();
  const queries = queryClient.getQueryCache().getAll();
  return JSON.stringify([
    mutations.map(({ state, options }) => [state, options]),
    queries.map(({ state, queryKey }) => [state, queryKey]),
  ]);
}

/** What a call that is refused, or gets no answer, rejects with. */
function failureOf(call: () => Promise<unknown>): Promise<unknown> {
  return act(() =>
    call().then(
      () => null,
      (error: unknown) => (error instanceof FailureError ? error.failure : error),
    ),
  );
}

/** A mutation is taken out of the cache by a timer of 0 ms; the hooks are still on screen here. */
async function untilWiped(queryClient: QueryClient): Promise<void> {
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toHaveLength(0));
}

async function signedIn(userName: string, apiVersion: "v1" | "v8.1" = "v1") {
  const scene = await startClient({ apiVersion });
  await scene.signIn(userName);
  const own = await scene.client.findOwnUser();
  let token = "";
  const rendered = renderQuery(scene.client, () => useAll(token));
  const request = { userId: own.id, userName: own.name, recreate: false };
  const enable = async (): Promise<Enrollment> => {
    const enrollment = await act(() => rendered.result.current.enable(request));
    ({ token } = enrollment);
    rendered.rerender();
    return enrollment;
  };
  return { ...scene, ...rendered, own, enable };
}

describe("the mutation cache", () => {
  it("holds no password while the page that sent it is open", async () => {
    const { client, faulty } = await startClient();
    const { result, queryClient } = renderQuery(client, () => useAll(""));
    await act(() => result.current.signIn({ userName: "olivia", password: passwordOf("olivia") }));
    expect(result.current.session.kind).toBe("signed-in");
    await untilWiped(queryClient);
    expect(cacheText(queryClient)).not.toContain(passwordOf("olivia"));
    faulty.inject("signIn", { kind: "status", status: 400 });
    expect(
      await failureOf(() => result.current.signIn({ userName: "olivia", password: "a wrong password" })),
    ).toMatchObject({ reason: "invalid-grant" });
    await untilWiped(queryClient);
    expect(cacheText(queryClient)).not.toContain("wrong password");
  });

  it("holds no secret, scratch code, token or code of an enrollment, before and after a refusal", async () => {
    const { own, enable, result, queryClient } = await signedIn("olivia");
    const enrollment = await enable();
    const secrets = [enrollment.secretKey, enrollment.token, "135790", ...enrollment.scratchCodes];
    await untilWiped(queryClient);
    for (const secret of secrets) expect(cacheText(queryClient)).not.toContain(secret);
    expect(await failureOf(() => result.current.accept({ userId: own.id, code: "135790" }))).toMatchObject({
      reason: "code-rejected",
    });
    await untilWiped(queryClient);
    for (const secret of secrets) expect(cacheText(queryClient)).not.toContain(secret);
  });

  it("is empty when the page went while the call was on its way", async () => {
    const { clock, own, enable, faulty, result, queryClient, unmount } = await signedIn("olivia");
    await enable();
    faulty.inject("acceptMfa", { kind: "silence" });
    const lost = expect(result.current.accept({ userId: own.id, code: "135790" })).rejects.toMatchObject({
      failure: { kind: "timeout" },
    });
    unmount();
    await clock.advance(31_000);
    await lost;
    await untilWiped(queryClient);
  });
});

describe("a mutation", () => {
  it("goes out at once while the browser says that it is offline, and is not kept for later", async () => {
    const { faulty, own, result } = await signedIn("olivia");
    faulty.inject("disableMfa", { kind: "unreachable" });
    expect(await failureOf(() => result.current.disable({ userId: own.id }))).toMatchObject({
      kind: "network",
      offline: false,
    });
    faulty.heal();
    window.dispatchEvent(new Event("online"));
    expect(faulty.sent.filter(({ call }) => call === "disableMfa")).toHaveLength(1);
  });

  it("answers each of two calls that are on their way at once with its own outcome", async () => {
    const { faulty, own, result } = await signedIn("olivia");
    const request = { userId: own.id, userName: own.name, recreate: false };
    faulty.inject("enableMfa", { kind: "status", status: 500 }, 1);
    const outcomes = await act(() =>
      Promise.allSettled([result.current.enable(request), result.current.enable(request)]),
    );
    expect(outcomes).toMatchObject([
      { status: "rejected", reason: { failure: { reason: "server-failed" } } },
      { status: "fulfilled", value: { account: expect.stringContaining("olivia") } },
    ]);
  });
});

describe("readBack", () => {
  it("asks the server even when a row is cached, and keeps what it read", async () => {
    const { client, faulty, own, queryClient } = await signedIn("olivia");
    await readBack(queryClient, own.id);
    await readBack(queryClient, own.id);
    expect(faulty.sent.filter(({ call }) => call === "getUser")).toHaveLength(2);
    expect(client.session.state().kind).toBe("signed-in");
  });
});

describe("what is on screen", () => {
  it("is read again after every change", async () => {
    const scene = await startClient();
    await scene.signIn("olivia");
    const own = await scene.client.findOwnUser();
    const { token, uri } = await scene.client.enableMfa({
      userId: own.id,
      userName: own.name,
      recreate: false,
    });
    const { result } = renderQuery(scene.client, () => ({
      accept: useAcceptMfa(token),
      own: useQuery(ownUserQuery()),
    }));
    await waitFor(() => expect(result.current.own.data?.mfa).toBe("off"));
    const code = scan(uri).codeAt(scene.clock.now());
    await act(() => result.current.accept({ userId: own.id, code }));
    await waitFor(() => expect(result.current.own.data?.mfa).toBe("on"));
  });
});
