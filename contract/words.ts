import type { Product, ProductCall } from "./product.ts";

/** An answer of a product in the words of docs/contract.md: out of its envelope, members by their names there. */
export function readAnswer({ calls, members }: Product, call: ProductCall, json: unknown): unknown {
  const envelope = calls[call].in;
  return renamed(
    envelope === undefined ? json : Object(json)[envelope],
    new Map(Object.entries(members).map(([ours, theirs]) => [theirs, ours])),
  );
}

/** A body that a client of the product wrote, by its names in lower case. */
export function readBody(
  { members }: Product,
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const names = new Map(
    Object.entries(members).map(([ours, theirs]) => [theirs.toLowerCase(), ours.toLowerCase()]),
  );
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [names.get(name) ?? name, value]));
}

/** A body with the members that a product has. */
export function writeBody({ members }: Product, body: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [members[name] ?? name, value]));
}

function renamed(json: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(json)) return json.map((one) => renamed(one, names));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [names.get(name) ?? name, renamed(value, names)]),
  );
}
