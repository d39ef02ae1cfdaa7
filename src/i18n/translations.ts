import { isOffered } from "../locales/reviewed.ts";
import type { Catalog } from "./english.ts";

/* Apart from the text store, so that a language costs nobody else a byte; the build makes one file of each language. */
const translations = import.meta.glob<Catalog>("../locales/*/*.json", { import: "default" });

/** The texts of a language other than English, but for those to be read aloud that nobody has read again. */
export async function loadTranslation(tag: string): Promise<Catalog> {
  const areas = Object.entries(translations).filter(([path]) => {
    const [, of = "", area = ""] = /^\.\.\/locales\/([^/]+)\/([^/]+)\.json$/u.exec(path) ?? [];
    return of === tag && isOffered(tag, area);
  });
  return Object.assign({}, ...(await Promise.all(areas.map(([, load]) => load()))));
}
