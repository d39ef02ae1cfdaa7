import type { Catalog } from "../i18n/english.ts";

/** Words that are the same in other languages: names, symbols, and texts that are nothing but placeholders. */
const sameEverywhere = /^(?:MFA|QR|OK|\W|\d|\{\{[\w-]+\}\})*$/;
const form = /^(.*)_(zero|one|two|few|many|other)$/;

/** Keys of English that a language lacks; the app shows these texts in English. */
export function missingTexts(english: Catalog, translated: Catalog): string[] {
  const known = new Set(Object.keys(translated).map(nameOf));
  return [...new Set(Object.keys(english).map(nameOf))].filter((name) => !known.has(name));
}

/**
 * What is wrong with the texts that a language has, as sentences for the person who mends them.
 * @param tag the language, for its plural categories
 * @param allowed keys whose text may be the English one
 */
export function catalogFaults(
  tag: string,
  english: Catalog,
  translated: Catalog,
  allowed: readonly string[] = [],
): string[] {
  const names = new Set(Object.keys(translated).map(nameOf));
  return [...names].flatMap((name) => {
    const source = formsOf(english, name);
    const forms = formsOf(translated, name);
    const faults = formFaults(tag, source, forms);
    const untranslated = tag !== "en" && !allowed.includes(name) && isLeftInEnglish(source, forms);
    return [...faults, ...(untranslated ? ["is still English"] : [])].map((fault) => `${name} ${fault}`);
  });
}

/** The forms of one text by plural category; "" for a text without a number. */
type Forms = Readonly<Record<string, string>>;

function nameOf(key: string): string {
  return form.exec(key)?.[1] ?? key;
}

function formsOf(catalog: Catalog, name: string): Forms {
  const found = Object.entries(catalog).filter(([key]) => nameOf(key) === name);
  return Object.fromEntries(found.map(([key, text]) => [form.exec(key)?.[2] ?? "", text]));
}

function formFaults(tag: string, source: Forms, forms: Forms): string[] {
  if (Object.keys(source).length === 0) return ["is not in English"];
  if (!("other" in source)) {
    if (!("" in forms)) return ["has plural forms that English has not"];
    return sameNames(placeholders(source[""]), placeholders(forms[""])) ? [] : ["has other placeholders"];
  }
  if ("" in forms) return ["has no plural forms"];
  const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const categories = sameNames(wanted, Object.keys(forms)) ? [] : [`wants ${wanted.toSorted().join(", ")}`];
  const bad = Object.entries(forms).filter(([category, text]) => {
    // "one minute" may do without the figure; every other name has its place in each form.
    const optional = category === "other" ? [] : ["count"];
    const needed = (names: readonly string[]) => names.filter((name) => !optional.includes(name));
    return !sameNames(needed(placeholders(source["other"])), needed(placeholders(text)));
  });
  return [...categories, ...bad.map(([category]) => `has other placeholders in "${category}"`)];
}

function isLeftInEnglish(source: Forms, forms: Forms): boolean {
  const text = source[""] ?? source["other"];
  return text !== undefined && text === (forms[""] ?? forms["other"]) && !sameEverywhere.test(text);
}

function placeholders(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/\{\{([\w-]+)\}\}/g)].map(([, name]) => name ?? "");
}

function sameNames(first: readonly string[], second: readonly string[]): boolean {
  return [...first].sort().join() === [...second].sort().join();
}
