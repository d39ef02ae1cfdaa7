/** Which set of security headers an answer carries. */
export type AnswerKind = "document" | "asset" | "api";

const apiPolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; sandbox";

const documentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "report-uri /csp-report",
].join("; ");

const permissionsPolicy = [
  "camera=()",
  "geolocation=()",
  "microphone=()",
  "payment=()",
  "usb=()",
  "clipboard-read=()",
  "clipboard-write=(self)",
  "publickey-credentials-get=()",
].join(", ");

const common = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

const sets: Readonly<Record<AnswerKind, Readonly<Record<string, string>>>> = {
  document: {
    ...common,
    "Content-Security-Policy": documentPolicy,
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": permissionsPolicy,
    "Cache-Control": "no-store",
  },
  // An asset opened by itself (an SVG) is a document too, so it gets the strict policy; its Cache-Control is its own.
  asset: { ...common, "Content-Security-Policy": apiPolicy },
  api: { ...common, "Content-Security-Policy": apiPolicy, "Cache-Control": "no-store" },
};

const lists = {
  document: Object.entries(sets.document),
  asset: Object.entries(sets.asset),
  api: Object.entries(sets.api),
};

/** Two years, as browsers' preload lists want it. Only over HTTPS: RFC 6797 §7.2 forbids it on plain HTTP. */
const strictTransport = "max-age=63072000; includeSubDomains";

const POLICY = "Content-Security-Policy";
const reportingTo = (base: string) => documentPolicy.replace("/csp-report", `${base}csp-report`);

/**
 * Writes the headers of a kind of answer onto it, replacing what a handler may have set.
 * @param base where the app is
 */
export function setAnswerHeaders(headers: Headers, kind: AnswerKind, secure: boolean, base = "/"): void {
  for (const [name, value] of lists[kind]) headers.set(name, value);
  if (kind === "document" && base !== "/") headers.set(POLICY, reportingTo(base));
  if (secure) headers.set("Strict-Transport-Security", strictTransport);
  else if (headers.has("Strict-Transport-Security")) headers.delete("Strict-Transport-Security");
}
