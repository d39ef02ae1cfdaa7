import type { Catalog, Message } from "./message.ts";

/** Words that are the same in other languages: names, symbols, and texts that are nothing but placeholders. */
const sameEverywhere = /^(?:MFA|QR|OK|\W|\d|\{[\w-]+\})*$/;

/**
 * What is wrong with the texts of a language, as sentences for the person who mends them.
 * @param tag the language, for its plural categories
 * @param allowed keys whose text may be the English one
 */
export function catalogFaults(
  tag: string,
  english: Catalog,
  translated: Catalog,
  allowed: readonly string[] = [],
): string[] {
  const missing = Object.keys(english).filter((key) => !(key in translated));
  const foreign = Object.keys(translated).filter((key) => !(key in english));
  const wrong = Object.entries(translated).flatMap(([key, message]) => {
    const source = english[key];
    if (source === undefined) return [];
    const untranslated = tag !== "en" && !allowed.includes(key) && isLeftInEnglish(source, message);
    return [...messageFaults(tag, source, message), ...(untranslated ? ["is still English"] : [])].map(
      (fault) => `${key} ${fault}`,
    );
  });
  return [
    ...missing.map((key) => `${key} is missing`),
    ...foreign.map((key) => `${key} is not in English`),
    ...wrong,
  ];
}

function messageFaults(tag: string, source: Message, message: Message): string[] {
  if (typeof message === "string") {
    if (typeof source !== "string") return ["has no plural forms"];
    return sameNames(names(source), names(message)) ? [] : ["has other placeholders"];
  }
  if (typeof source === "string") return ["has plural forms that English has not"];
  const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const categories = sameNames(wanted, Object.keys(message)) ? [] : [`wants ${wanted.join(", ")}`];
  const expected = names(source.other);
  const bad = Object.entries(message).filter(([category, text]) => {
    // "one minute" may do without the figure; every other name has its place in each form.
    const optional = category === "other" ? [] : ["count"];
    const left = expected.filter((name) => !optional.includes(name));
    const found = names(text).filter((name) => !optional.includes(name));
    return !sameNames(left, found);
  });
  return [...categories, ...bad.map(([category]) => `has other placeholders in "${category}"`)];
}

function isLeftInEnglish(source: Message, message: Message): boolean {
  const text = typeof source === "string" ? source : source.other;
  const other = typeof message === "string" ? message : message.other;
  return text === other && !sameEverywhere.test(text);
}

function names(text: string): string[] {
  return [...text.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name ?? "");
}

function sameNames(first: readonly string[], second: readonly string[]): boolean {
  return [...first].sort().join() === [...second].sort().join();
}
