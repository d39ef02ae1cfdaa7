import { act, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Client } from "../api/client.ts";
import { renderQuery } from "../testing/render-query.tsx";
import { startClient } from "../testing/start-client.ts";
import { useHelpWaiting, useWaitingSignIns } from "./waiting-sign-ins.ts";

const account = "0".repeat(32);
const before = {
  waiting: [{ account, user: null, step: "password", why: "account", place: null, until: null }],
};

it("keeps what the server said after a change, though an answer from before it comes later", async () => {
  const scene = await startClient();
  await scene.signIn("administrator");
  let comes = () => {};
  const askGuard: Client["askGuard"] = (_path, decode) =>
    new Promise((resolve) => {
      comes = () => resolve(decode(before) ?? Promise.reject(new Error("not read")));
    });
  const tellGuard: Client["tellGuard"] = async (_path, _body, decode) =>
    decode({ waiting: [] }) ?? Promise.reject(new Error("not read"));
  const { result, queryClient } = renderQuery({ ...scene.client, askGuard, tellGuard }, () => ({
    waiting: useWaitingSignIns(),
    helping: useHelpWaiting(() => {}),
  }));
  await act(async () => result.current.helping.help({ kind: "clear", account }));
  await waitFor(() => expect(result.current.waiting.found).toEqual([]));
  await act(async () => comes());
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(result.current.waiting.found).toEqual([]);
});
