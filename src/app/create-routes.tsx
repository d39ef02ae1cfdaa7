import type { RouteObject } from "react-router";
import { routePatterns } from "../paths.ts";

/** The route table. Pages with secrets are in the first load; later pages are one row each. */
export function createRoutes(): RouteObject[] {
  return [{ path: routePatterns.home, element: null }];
}
