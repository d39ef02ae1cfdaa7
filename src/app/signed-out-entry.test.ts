import { expect, it, onTestFinished, vi } from "vitest";
import { memoryHistory } from "../testing/render-app.tsx";
import { createApp } from "./create-app.tsx";
import { signedInRoute, signedOutEntry } from "./route-loaders.ts";

it.each([
  ["/", "/sign-in"],
  ["/account", "/sign-in"],
  ["/users?search=o", "/sign-in?return=%2Fusers%3Fsearch%3Do"],
  ["/nowhere", "/nowhere"],
])("a signed-out visit to %s is at %s at once, without waiting for a page", (path, expected) => {
  const fetch = vi.fn<typeof globalThis.fetch>();
  const app = createApp({ fetch, config: {}, history: memoryHistory(path) });
  onTestFinished(() => app.stop());
  const { location, initialized } = app.router.state;
  expect([`${location.pathname}${location.search}`, initialized]).toEqual([expected, true]);
});

it("fetches the page meanwhile, below a path of its own too; a failure is of no account", () => {
  const page = vi.fn(() => Promise.reject(new Error("offline")));
  const routes = [{ id: signedInRoute, children: [{ path: "users", lazy: { Component: page } }] }];
  expect(signedOutEntry(routes, "/practice/users", "/practice")).toBe("/practice/sign-in?return=%2Fusers");
  expect(page).toHaveBeenCalledOnce();
});
