import type { RouteObject } from "react-router";

/** Loads what a lazy route brings, with its texts and styles; nothing for others. */
export async function loadPage({ lazy }: RouteObject): Promise<void> {
  if (typeof lazy === "function") await lazy();
  else await Promise.all(Object.values(lazy ?? {}).map(async (load) => load?.()));
}
