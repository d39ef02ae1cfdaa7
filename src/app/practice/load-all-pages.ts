import type { RouteObject } from "react-router";

/** Loads every lazy page of the route table with its texts and styles, so that none needs the network later. */
export async function loadAllPages(routes: readonly RouteObject[]): Promise<void> {
  await Promise.all(
    routes.flatMap(({ lazy, children }) => [
      ...(typeof lazy === "function" ? [lazy()] : Object.values(lazy ?? {}).map(async (load) => load?.())),
      loadAllPages(children ?? []),
    ]),
  );
}
