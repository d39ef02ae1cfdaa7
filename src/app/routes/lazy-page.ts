import type { RouteObject } from "react-router";
import type { pageLoaders } from "./page-loaders.ts";

type PageName = keyof typeof pageLoaders;

/** `lazy` of a route: the page comes in a chunk of its own, asked for when somebody goes there. */
export function lazyPage(name: PageName): NonNullable<RouteObject["lazy"]> {
  return { Component: async () => (await import("./page-loaders.ts")).pageLoaders[name]() };
}

/** For a page that will be wanted soon. A failure is of no account: the page is asked for again when it is wanted. */
export async function preloadPage(name: PageName): Promise<void> {
  const part = await import("./page-loaders.ts").catch(() => null);
  await part?.pageLoaders[name]().catch(() => undefined);
}
