/** Whether a body is JSON in UTF-8 by its Content-Type: `application/json`, any `+json`, no other charset. */
export function isJson(contentType: string | null): boolean {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  if (!/^application\/(?:[\w.-]+\+)?json$/u.test(type.trim())) return false;
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith("charset="));
  return charset === undefined || /^charset="?utf-?8"?$/u.test(charset);
}

/** Whether a body is a page for people: a captive portal, or a static server that knows no such path. */
export function isHtml(contentType: string | null): boolean {
  return /^\s*(?:text\/html|application\/xhtml)/iu.test(contentType ?? "");
}
