const TOKEN =
  /[\t\n\r ]*(?:(?<sign>[{}[\],:])|(?<text>"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

type Due = "value" | "value or ]" | "name" | "name or }" | ":" | ", or end";

/** What is wrong with a text that should be a JSON object, or null. No part of the text is told: it may be a secret. */
export function objectFault(text: string): string | null {
  const where = jsonFault(text);
  if (where !== null) return `is not JSON: look at ${where}.`;
  return text.trimStart().startsWith("{") ? null : "is not a JSON object: it must begin with {.";
}

/** Where a text stops being JSON, or null where it is. */
export function jsonFault(text: string): string | null {
  const open: string[] = [];
  let due: Due = "value";
  let at = 0;
  while (due !== ", or end" || open.length > 0) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const next: Due | null = found === null ? null : after(due, found.groups ?? {}, open);
    if (next === null) return place(text, at);
    due = next;
    at += found?.[0].length ?? 0;
  }
  return /^[\t\n\r ]*$/.test(text.slice(at)) ? null : place(text, at);
}

/** What is due after a token, or null where the token isn't due. */
function after(due: Due, { sign, text }: Record<string, string | undefined>, open: string[]): Due | null {
  if (due.startsWith("name") && text !== undefined) return ":";
  if (due === ":") return sign === ":" ? "value" : null;
  if (due.startsWith("value") && (sign === undefined || sign === "{" || sign === "[")) {
    if (sign === undefined) return ", or end";
    open.push(sign === "{" ? "}" : "]");
    return sign === "{" ? "name or }" : "value or ]";
  }
  const end = open.at(-1);
  if (due === ", or end" && sign === ",") return end === "}" ? "name" : "value";
  if (sign === undefined || sign !== end || !(due === ", or end" || due.endsWith(sign))) return null;
  open.pop();
  return ", or end";
}

function place(text: string, at: number): string {
  const blank = /^[\t\n\r ]*/.exec(text.slice(at))?.[0].length ?? 0;
  const lines = text.slice(0, at + blank).split("\n");
  const end = at + blank === text.length ? ", where it ends" : "";
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}${end}`;
}
