const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]);
const USER = /^(\/api\/(?:v1|v8\.1)\/users)\/[^/]+(\/(?:enableMfa|acceptMfa|disableMfa|mfaNotice))?$/;
const FIXED =
  /^\/(api\/oauth2\/token|api\/(v1|v8\.1)\/(users|audit)|api\/openapi\.json|config\.json|live|ready|metrics|csp-report)$/;

/** The route of a path with the user's id left out: a label of few values for metrics. */
export function routeLabel(path: string | null): string {
  if (path === null) return "refused";
  if (FIXED.test(path)) return path;
  const user = USER.exec(path);
  if (user !== null) return `${user[1] ?? ""}/{id}${user[2] ?? ""}`;
  if (path.startsWith("/api/")) return "other api";
  return path.startsWith("/assets/") ? "asset" : "page";
}

/** A method as a label: strangers invent methods. */
export function methodLabel(method: string): string {
  return METHODS.has(method) ? method : "other";
}
