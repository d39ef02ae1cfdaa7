export type Direction = "ltr" | "rtl";

export interface Locale {
  /** BCP 47, also the folder of its texts and the `lang` of the document. */
  readonly tag: string;
  /** What speakers call their language; never translated. */
  readonly name: string;
  readonly dir: Direction;
  /** The tag for `Intl`. Codes and keys are ASCII, so numbers beside them use the same digits. */
  readonly intl: string;
}

/** The source, and what stands in where a language could not be loaded. */
export const english: Locale = { tag: "en", name: "English", dir: "ltr", intl: "en" };

/** Every language of the product: a line here and a folder in `src/locales`. */
export const locales: readonly Locale[] = [
  english,
  { tag: "de", name: "Deutsch", dir: "ltr", intl: "de" },
  { tag: "fr", name: "Français", dir: "ltr", intl: "fr" },
  { tag: "es", name: "Español", dir: "ltr", intl: "es" },
  { tag: "it", name: "Italiano", dir: "ltr", intl: "it" },
  { tag: "pt-BR", name: "Português (Brasil)", dir: "ltr", intl: "pt-BR" },
  { tag: "pl", name: "Polski", dir: "ltr", intl: "pl" },
  { tag: "ja", name: "日本語", dir: "ltr", intl: "ja" },
  { tag: "zh-CN", name: "简体中文", dir: "ltr", intl: "zh-CN" },
  { tag: "ko", name: "한국어", dir: "ltr", intl: "ko" },
  { tag: "ar", name: "العربية", dir: "rtl", intl: "ar-u-nu-latn" },
  { tag: "he", name: "עברית", dir: "rtl", intl: "he" },
];
