import { account } from "../locales/en/account.ts";
import { enroll } from "../locales/en/enroll.ts";
import { failure } from "../locales/en/failure.ts";
import { frame } from "../locales/en/frame.ts";
import { signIn } from "../locales/en/sign-in.ts";
import { createStore } from "../lib/store.ts";
import type { Catalog } from "./english.ts";
import { bestLocale, offeredLocales, preferredLocale, rememberLocale } from "./locale-choice.ts";
import { english, locales, type Locale } from "../../contract/locales.ts";
import { createTexts, type Texts } from "./texts.ts";

/* English that comes with its page; the rest of English is in the first load. Each file exports one catalog. */
const englishAreas = {
  audit: async () => (await import("../locales/en/audit.ts")).audit,
  config: async () => (await import("../locales/en/config.ts")).config,
  consequence: async () => (await import("../locales/en/consequence.ts")).consequence,
  gate: async () => (await import("../locales/en/gate.ts")).gate,
  "hand-over": async () => (await import("../locales/en/hand-over.ts")).handOver,
  practice: async () => (await import("../locales/en/practice.ts")).practice,
  "account-later": async () => (await import("../locales/en/account-later.ts")).accountLater,
  requests: async () => (await import("../locales/en/requests.ts")).requests,
  users: async () => (await import("../locales/en/users.ts")).users,
  walkthrough: async () => (await import("../locales/en/walkthrough.ts")).walkthrough,
} satisfies Readonly<Record<string, () => Promise<Catalog>>>;

export type LazyArea = keyof typeof englishAreas;

/*
 * One store for the page, outside React: loaders of the router load areas before a page renders, and a change of
 * language replaces texts in place: the wizard stays mounted and keeps its secret. A text that a language
 * lacks is shown in English.
 */
let locale: Locale = english;
let inEnglish: Catalog = { ...frame, ...signIn, ...account, ...enroll, ...failure };
let translated: Catalog = {};
let latestChoice = 0;
const loadedAreas = new Map<LazyArea, Promise<void>>();
const texts = createStore<Texts>(createTexts(locale, inEnglish));

export const currentTexts = texts.get;
export const subscribeToTexts = texts.subscribe;

/**
 * For `main.tsx`, before the first render: English is there at once, another language follows as soon as it is loaded.
 * @param tags of the languages that are offered; none means all
 * @param shown the tag of the language in which the first paint is there already
 */
export async function startTexts(tags: readonly string[] = [], shown: string | null = null): Promise<void> {
  const offered = offeredLocales(tags);
  await showLocale(shown === null ? preferredLocale(offered) : bestLocale([shown], offered));
}

/** Changes the language and remembers it. The old texts stay until the new ones are here; a failed load rejects. */
export async function chooseLocale(next: Locale): Promise<void> {
  await showLocale(next);
  rememberLocale(next.tag);
}

/** Loads the English of a page that is not in the first load. Call it beside the lazy import of the page. */
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

/** For practice, which goes on without a network: every language, so that no choice asks for one. */
export async function loadAllLanguages(): Promise<void> {
  await Promise.all(locales.map(({ tag }) => loadLanguage(tag)));
}

async function addArea(area: LazyArea): Promise<void> {
  const added = await englishAreas[area]();
  // Only now: another area may have come meanwhile.
  inEnglish = { ...inEnglish, ...added };
  refresh();
}

/** Changes the language without remembering it. */
export async function showLocale(next: Locale): Promise<void> {
  latestChoice += 1;
  const choice = latestChoice;
  const loaded = await loadLanguage(next.tag);
  // Two quick choices: the last one wins, whichever is loaded first.
  if (choice !== latestChoice) return;
  locale = next;
  translated = loaded;
  refresh();
}

async function loadLanguage(tag: string): Promise<Catalog> {
  if (tag === english.tag) return {};
  const { loadTranslation } = await import("./translations.ts");
  return loadTranslation(tag);
}

function refresh(): void {
  // The build, which renders the first paint, has no document.
  if (typeof document !== "undefined") {
    document.documentElement.lang = locale.tag;
    document.documentElement.dir = locale.dir;
  }
  texts.set(createTexts(locale, { ...inEnglish, ...translated }));
}
