import type { ReactNode } from "react";
import type { MessageKey, Text, TextRest, TextValue } from "./english.ts";
import { intlFormats } from "./intl-formats.ts";
import type { DateStyle } from "./intl-formats.ts";
import type { Direction, Locale } from "./locales.ts";
import type { Catalog } from "./message.ts";
import { fill, fillRich } from "./fill.ts";

/** What a component gets from `useTexts()`: one object per language and set of loaded areas. */
export interface Texts {
  readonly locale: string;
  readonly dir: Direction;
  /** The text of a key, as a string: for attributes, titles, files. */
  readonly t: <Key extends MessageKey>(key: Key, ...rest: TextRest<Key>) => string;
  /** The text of a key with elements in it: `rich("enroll.for", { name: <bdi>{name}</bdi> })`. */
  readonly rich: <Key extends MessageKey>(key: Key, ...rest: TextRest<Key, ReactNode>) => ReactNode;
  /** The text of a message that was chosen elsewhere, such as `failureMessage(…)`. */
  readonly say: (text: Text) => string;
  /** @param when epoch milliseconds */
  readonly formatDate: (when: number, style?: DateStyle) => string;
  readonly formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string;
}

export function createTexts(locale: Locale, catalog: Catalog): Texts {
  const { formatDate, formatNumber, plural } = intlFormats(locale.intl);

  function textFor(key: string, args: Readonly<Record<string, unknown>> | undefined): string {
    const message = catalog[key] ?? key;
    if (typeof message === "string") return message;
    return message[plural(Number(args?.["count"]))] ?? message.other;
  }
  function written(value: TextValue): string {
    return typeof value === "number" ? formatNumber(value) : value;
  }
  return {
    locale: locale.tag,
    dir: locale.dir,
    t: (key, ...[args]) => fill(textFor(key, args), args, written),
    rich: (key, ...[args]) => fillRich(textFor(key, args), args, written),
    say: ({ key, args }) => fill(textFor(key, args), args, written),
    formatDate,
    formatNumber,
  };
}
