import { act, waitFor } from "@testing-library/react";
import { useQuery } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { Enrollment } from "../api/contract/enrollment.ts";
import { scan } from "../testing/authenticator.ts";
import { passwordOf } from "../testing/passwords.ts";
import { renderQuery } from "../testing/render-query.tsx";
import { startClient } from "../testing/start-client.ts";
import { useAcceptMfa, useDisableMfa, useEnableMfa } from "./mfa.ts";
import { readBack } from "./read-back.ts";
import { useSession, useSignIn } from "./session.ts";
import { ownUserQuery } from "./users.ts";

const useAll = () => ({
  signIn: useSignIn(),
  session: useSession(),
  enable: useEnableMfa(),
  accept: useAcceptMfa(),
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

async function signedIn(userName: string, apiVersion: "v1" | "v8.1" = "v1") {
  const scene = await startClient({ apiVersion });
  await scene.signIn(userName);
  const own = await scene.client.findOwnUser();
  const rendered = renderQuery(scene.client, useAll);
  const enable = (recreate = false): Promise<Enrollment> =>
    act(() => rendered.result.current.enable.mutateAsync({ userId: own.id, userName: own.name, recreate }));
  return { ...scene, ...rendered, own, enable };
}

describe.each(["v1", "v8.1"] as const)("the MFA hooks against %s", (apiVersion) => {
  it("enroll, with one POST each, and turn off again", async () => {
    const { client, clock, faulty, own, enable, result } = await signedIn("olivia", apiVersion);
    const enrollment = await enable();
    expect(enrollment.scratchCodes).toHaveLength(5);
    expect((await client.getUser(own.id)).mfa).toBe("off");
    const code = scan(enrollment.uri).codeAt(clock.now());
    await act(() => result.current.accept.mutateAsync({ userId: own.id, code, token: enrollment.token }));
    expect((await client.getUser(own.id)).mfa).toBe("on");
    await act(() => result.current.disable.mutateAsync({ userId: own.id }));
    expect((await client.getUser(own.id)).mfa).toBe("off");
    for (const call of ["enableMfa", "acceptMfa", "disableMfa"]) {
      expect(faulty.sent.filter((request) => request.call === call)).toHaveLength(1);
    }
  });
});

describe("the mutation cache", () => {
  it("holds no password while the page that sent it is open", async () => {
    const { client, faulty } = await startClient();
    const { result, queryClient } = renderQuery(client, useAll);
    await act(() =>
      result.current.signIn.mutateAsync({ userName: "olivia", password: passwordOf("olivia") }),
    );
    expect(result.current.session.kind).toBe("signed-in");
    faulty.inject("signIn", { kind: "status", status: 400 });
    act(() => result.current.signIn.mutate({ userName: "olivia", password: "a wrong password" }));
    await waitFor(() => expect(result.current.signIn.failure).toMatchObject({ reason: "invalid-grant" }));
    expect(cacheText(queryClient)).not.toContain("wrong password");
    expect(cacheText(queryClient)).not.toContain(passwordOf("olivia"));
  });

  it("holds no secret, scratch code, token or code of an enrollment, before and after a refusal", async () => {
    const { own, enable, result, queryClient } = await signedIn("olivia");
    const enrollment = await enable();
    act(() => result.current.accept.mutate({ userId: own.id, code: "135790", token: enrollment.token }));
    await waitFor(() => expect(result.current.accept.failure).toMatchObject({ reason: "code-rejected" }));
    const held = cacheText(queryClient);
    expect(held).toContain("code-rejected");
    for (const secret of [enrollment.secretKey, enrollment.token, "135790", ...enrollment.scratchCodes]) {
      expect(held).not.toContain(secret);
    }
  });

  it("is empty when the page is gone", async () => {
    const { enable, queryClient, unmount } = await signedIn("olivia");
    await enable();
    unmount();
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toHaveLength(0));
  });
});

describe("a mutation", () => {
  it("goes out at once while the browser says that it is offline, and is not kept for later", async () => {
    const { faulty, own, result } = await signedIn("olivia");
    faulty.inject("disableMfa", { kind: "unreachable" });
    act(() => result.current.disable.mutate({ userId: own.id }));
    await waitFor(() => expect(result.current.disable.failure).toEqual({ kind: "network", offline: false }));
    faulty.heal();
    window.dispatchEvent(new Event("online"));
    expect(faulty.sent.filter(({ call }) => call === "disableMfa")).toHaveLength(1);
  });

  it("calls exactly one of its handlers", async () => {
    const { faulty, own, result } = await signedIn("olivia");
    const heard: string[] = [];
    const handlers = { onSuccess: () => heard.push("success"), onFailure: () => heard.push("failure") };
    act(() =>
      result.current.enable.mutate({ userId: own.id, userName: own.name, recreate: false }, handlers),
    );
    await waitFor(() => expect(heard).toEqual(["success"]));
    faulty.inject("enableMfa", { kind: "status", status: 500 });
    act(() =>
      result.current.enable.mutate({ userId: own.id, userName: own.name, recreate: false }, handlers),
    );
    await waitFor(() => expect(heard).toEqual(["success", "failure"]));
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

  it("tells the truth after an accept whose answer was lost", async () => {
    const { clock, faulty, own, enable, result, queryClient } = await signedIn("olivia");
    const enrollment = await enable();
    faulty.inject("acceptMfa", { kind: "lost-after" });
    const code = scan(enrollment.uri).codeAt(clock.now());
    act(() => result.current.accept.mutate({ userId: own.id, code, token: enrollment.token }));
    await waitFor(() => expect(result.current.accept.failure).toMatchObject({ kind: "network" }));
    expect((await readBack(queryClient, own.id)).mfa).toBe("on");
    expect(faulty.sent.filter(({ call }) => call === "acceptMfa")).toHaveLength(1);
  });
});

describe("what is on screen", () => {
  it("is read again after every change", async () => {
    const scene = await startClient();
    await scene.signIn("olivia");
    const own = await scene.client.findOwnUser();
    const { result } = renderQuery(scene.client, () => ({ ...useAll(), own: useQuery(ownUserQuery()) }));
    await waitFor(() => expect(result.current.own.data?.mfa).toBe("off"));
    const enrollment = await act(() =>
      result.current.enable.mutateAsync({ userId: own.id, userName: own.name, recreate: false }),
    );
    const code = scan(enrollment.uri).codeAt(scene.clock.now());
    await act(() => result.current.accept.mutateAsync({ userId: own.id, code, token: enrollment.token }));
    await waitFor(() => expect(result.current.own.data?.mfa).toBe("on"));
  });
});
