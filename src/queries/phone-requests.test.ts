import { act } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Client } from "../api/client.ts";
import { renderQuery } from "../testing/render-query.tsx";
import { createStubScene } from "../testing/stub-appliance.ts";
import { usePhoneRequest } from "./phone-requests.ts";

const MINUTE = 60_000;

/** What the server says of a request that somebody has made. */
const requestIn = (state: string) => ({
  id: "r1",
  version: "1",
  state,
  askedAt: "2026-01-15T12:00:00Z",
  expiresAt: "2026-01-15T13:00:00Z",
  userName: "olivia",
  browser: "known",
  network: "usual",
  address: "192.0.2.1",
  others: 0,
});

it.each([
  ["picked", "signed-in"],
  ["setup", "signed-in"],
  ["asked", "expired"],
])("an agent who waits half an hour for somebody whose request is %s is then %s", async (state, session) => {
  const { client, clock, signIn } = createStubScene(15);
  await signIn();
  let answer = () => {};
  const askGuard: Client["askGuard"] = (_path, decode) =>
    new Promise((resolve) => {
      answer = () => resolve(decode(requestIn(state)) ?? Promise.reject(new Error("not read")));
    });
  const { unmount } = renderQuery({ ...client, askGuard }, () => usePhoneRequest("r1"));
  for (let minute = 0; minute < 30; minute += 1) {
    await act(async () => answer());
    await clock.advance(MINUTE);
  }
  expect(client.session.state().kind).toBe(session);
  unmount();
});
