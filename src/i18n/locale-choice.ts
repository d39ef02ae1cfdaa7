import { basePath } from "../lib/base-path.ts";
import { english, locales, type Locale } from "../../contract/locales.ts";

/** The only cookie of the app. It holds a language tag and nothing else; by it a server of ours chooses the first paint. */
const cookieName = "mfa-language";
const YEAR_SECONDS = 31_536_000;

/** The languages with these tags; all of them where none is named, or none is known. */
export function offeredLocales(tags: readonly string[]): readonly Locale[] {
  const offered = locales.filter(({ tag }) => tags.includes(tag));
  return offered.length === 0 ? locales : offered;
}

/**
 * The first wish that is offered: exactly (`pt-BR`), else by language (`pt` and `pt-PT` get `pt-BR`). None: English if it is
 * offered, else what is offered first.
 * @param wishes BCP 47 tags, most wanted first
 */
export function bestLocale(wishes: readonly string[], offered: readonly Locale[]): Locale {
  for (const wish of wishes) {
    const exact = offered.find(({ tag }) => tag.toLowerCase() === wish.toLowerCase());
    const near = offered.find(({ tag }) => language(tag) === language(wish));
    const found = exact ?? near;
    if (found !== undefined) return found;
  }
  return offered.find(({ tag }) => tag === english.tag) ?? offered[0] ?? english;
}

/** What was chosen here before, else what the browser asks for. */
export function preferredLocale(offered: readonly Locale[]): Locale {
  const stored = storedTag();
  return bestLocale(stored === null ? navigator.languages : [stored], offered);
}

/** Remembers a choice for a year. A browser that forbids cookies forgets it at the next visit, nothing worse. */
export function rememberLocale(tag: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${cookieName}=${tag}; Path=${basePath()}/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Strict${secure}`;
}

function storedTag(): string | null {
  return new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`, "u").exec(document.cookie)?.[1] ?? null;
}

function language(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}
