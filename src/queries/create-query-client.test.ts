import { focusManager, QueryObserver, useQuery } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderQuery } from "../testing/render-query.tsx";
import { startClient } from "../testing/start-client.ts";
import { ownUserQuery } from "./users.ts";

const MONTHS_MS = 90 * 86_400_000;
const LONGEST_MS = 2 ** 31 - 1;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  focusManager.setFocused(undefined);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Olivia was read; then this computer's clock is set back by months. */
async function readBeforeTheClockWentBack() {
  const scene = await startClient();
  await scene.signIn("olivia");
  const rendered = renderQuery(scene.client, () => useQuery(ownUserQuery()));
  await waitFor(() => expect(rendered.result.current.data?.mfa).toBe("off"));
  const reads = () => scene.faulty.sent.filter(({ call }) => call === "listUsers").length;
  vi.setSystemTime(Date.now() - MONTHS_MS);
  return { ...rendered, reads };
}

it("reads again what was read before the clock was set back, when the page is looked at again", async () => {
  const { reads } = await readBeforeTheClockWentBack();
  const before = reads();
  act(() => focusManager.setFocused(false));
  act(() => focusManager.setFocused(true));
  await waitFor(() => expect(reads()).toBe(before + 1));
});

it("reads it again for the next page, too", async () => {
  const { reads, queryClient } = await readBeforeTheClockWentBack();
  const before = reads();
  const unsubscribe = new QueryObserver(queryClient, ownUserQuery()).subscribe(() => {});
  await waitFor(() => expect(reads()).toBe(before + 1));
  unsubscribe();
});

it("sets no timer that is too long for a browser, which would let it end at once", async () => {
  const { queryClient } = await readBeforeTheClockWentBack();
  const set = vi.spyOn(globalThis, "setTimeout");
  const options = queryClient.defaultQueryOptions({
    ...ownUserQuery(),
    staleTime: 5_000,
    refetchOnMount: false,
  });
  new QueryObserver(queryClient, options).subscribe(() => {})();
  const waits = set.mock.calls.map(([, milliseconds = 0]) => milliseconds);
  expect(Math.max(...waits)).toBe(LONGEST_MS);
});

it("asks who has signed in before the next page is rendered", async () => {
  const { client, faulty, signIn } = await startClient();
  renderQuery(client, () => null);
  let askedBefore = false;
  // React renders in the first turn after it was told.
  client.session.subscribe(() => {
    queueMicrotask(() => (askedBefore = faulty.sent.some(({ call }) => call === "listUsers")));
  });
  await signIn("olivia");
  expect(askedBefore).toBe(true);
});
