import { products } from "../../contract/products.ts";
import { routesAt, routesOf } from "../routes.ts";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]);

/** The addresses of the host itself. */
const HOST_PATHS = new Set([
  "/api/openapi.json",
  "/api/help",
  "/config.json",
  "/live",
  "/ready",
  "/metrics",
  "/csp-report",
  "/.well-known/change-password",
]);

const all = Object.values(products).flatMap(routesOf);

/** The route of a path, without the id of a user: a label with few values, for metrics. */
export function routeLabel(path: string | null): string {
  if (path === null) return "refused";
  if (HOST_PATHS.has(path)) return path;
  if (path.startsWith("/api/")) return routesAt(path, all)[0]?.path ?? "other api";
  return path.startsWith("/assets/") ? "asset" : "page";
}

/** A method as a label: strangers invent methods. */
export function methodLabel(method: string): string {
  return METHODS.has(method) ? method : "other";
}
