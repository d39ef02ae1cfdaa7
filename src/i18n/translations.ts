import type { Catalog } from "./english.ts";

/* Apart from the text store, so that a language costs nobody else a byte; the build makes one file of each language. */
const translations = import.meta.glob<Catalog>("../locales/*/*.json", { import: "default" });

/** All texts of a language other than English. */
export async function loadTranslation(tag: string): Promise<Catalog> {
  const areas = Object.entries(translations).filter(([path]) => path.startsWith(`../locales/${tag}/`));
  return Object.assign({}, ...(await Promise.all(areas.map(([, load]) => load()))));
}
