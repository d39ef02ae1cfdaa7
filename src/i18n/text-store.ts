import { core } from "./en/core.ts";
import { loadCore, loadLazyArea } from "./load-language.ts";
import type { LazyArea } from "./load-language.ts";
import { preferredLocale, rememberLocale } from "./locale-choice.ts";
import { english } from "./locales.ts";
import type { Locale } from "./locales.ts";
import type { Catalog } from "./message.ts";
import { createTexts } from "./texts.ts";
import type { Texts } from "./texts.ts";

/*
 * One store for the page, outside React: loaders of the router load areas before a page renders, and a change of
 * language replaces texts in place. No element is remounted, so a wizard keeps its secret (product.md, Languages).
 */
let locale: Locale = english;
let inEnglish: Catalog = core;
let catalog: Catalog = core;
let texts: Texts = createTexts(locale, catalog);
let latest = 0;
const loadedAreas = new Map<LazyArea, Promise<void>>();
const listeners = new Set<() => void>();

export function currentTexts(): Texts {
  return texts;
}

export function subscribeToTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For `main.tsx`, before the first render: English is there at once, another language follows as soon as it is loaded. */
export async function startTexts(): Promise<void> {
  await show(preferredLocale());
}

/** Changes the language and remembers it. The old texts stay until the new ones are here; a failed load rejects. */
export async function chooseLocale(next: Locale): Promise<void> {
  await show(next);
  rememberLocale(next.tag);
}

/** For a part of the app that has its English in its own chunk. Other languages have those texts already. */
export function addEnglish(added: Catalog): void {
  inEnglish = { ...inEnglish, ...added };
  replace(locale, { ...added, ...catalog });
}

/** Loads the texts of a page that is not in the first load. Call it beside the lazy import of the page. */
export function loadArea(area: LazyArea): Promise<void> {
  const known = loadedAreas.get(area);
  if (known !== undefined) return known;
  const loading = addArea(area).catch((reason: unknown) => {
    loadedAreas.delete(area);
    throw reason;
  });
  loadedAreas.set(area, loading);
  return loading;
}

async function addArea(area: LazyArea): Promise<void> {
  const wanted = locale;
  const added = await areaTexts(wanted, area);
  // A language chosen meanwhile loads this area itself.
  if (wanted === locale) replace(locale, { ...catalog, ...added });
}

async function show(next: Locale): Promise<void> {
  latest += 1;
  const call = latest;
  const parts = await Promise.all([
    next.tag === english.tag ? {} : loadCore(next.tag),
    ...[...loadedAreas.keys()].map((area) => areaTexts(next, area)),
  ]);
  // Two quick choices: the last one wins, whichever is loaded first.
  if (call === latest) replace(next, Object.assign({}, inEnglish, ...parts));
}

async function areaTexts(of: Locale, area: LazyArea): Promise<Catalog> {
  const source = await loadLazyArea(english.tag, area);
  return of.tag === english.tag ? source : { ...source, ...(await loadLazyArea(of.tag, area)) };
}

function replace(nextLocale: Locale, nextCatalog: Catalog): void {
  locale = nextLocale;
  catalog = nextCatalog;
  texts = createTexts(locale, catalog);
  document.documentElement.lang = locale.tag;
  document.documentElement.dir = locale.dir;
  for (const listener of listeners) listener();
}
