import { createElement, Fragment, type ReactNode } from "react";
import type { Catalog, MessageKey, Text, TextRest, TextValue } from "./english.ts";
import { intlFormats, type IntlFormats } from "./intl-formats.ts";
import type { Direction, Locale } from "../../contract/locales.ts";

/** What a component gets from `useTexts()`: one object per language and set of loaded areas. */
export interface Texts extends Pick<IntlFormats, "formatDate" | "formatNumber"> {
  readonly locale: string;
  readonly dir: Direction;
  /** The text of a key, as a string: for attributes, titles, files. */
  readonly t: <Key extends MessageKey>(key: Key, ...rest: TextRest<Key>) => string;
  /** The text of a key with elements in it: `rich("enroll.for", { name: <bdi>{name}</bdi> })`. */
  readonly rich: <Key extends MessageKey>(key: Key, ...rest: TextRest<Key, ReactNode>) => ReactNode;
  /** The text of a message that was chosen elsewhere, such as `failureMessage(…)`. */
  readonly say: (text: Text) => string;
}

type Arguments<Value> = Readonly<Record<string, Value>> | undefined;

const placeholder = /\{\{([\w-]+)\}\}/;

export function createTexts(locale: Locale, catalog: Catalog): Texts {
  const { formatDate, formatNumber, plural } = intlFormats(locale.intl);

  function textFor(key: string, args: Arguments<unknown>): string {
    const count = args?.["count"];
    const form = count === undefined ? undefined : catalog[`${key}_${plural(Number(count))}`];
    return form ?? catalog[key] ?? catalog[`${key}_other`] ?? key;
  }
  function written(value: TextValue): string {
    return typeof value === "number" ? formatNumber(value) : value;
  }
  /** A name without an argument stays as it is, so that the fault can be seen. */
  function fill(text: string, args: Arguments<TextValue>): string {
    if (args === undefined) return text;
    return text.replaceAll(new RegExp(placeholder, "g"), (whole, name: string) => {
      const value = args[name];
      return value === undefined ? whole : written(value);
    });
  }
  /** As `fill`, with elements. `split` by a pattern with one group gives text, name, text, name, … text. */
  function fillRich(text: string, args: Arguments<ReactNode>): ReactNode {
    if (args === undefined) return text;
    return text.split(placeholder).map((part, index) => {
      if (index % 2 === 0) return part;
      const value = args[part];
      return createElement(Fragment, { key: index }, typeof value === "number" ? written(value) : value);
    });
  }
  return {
    locale: locale.tag,
    dir: locale.dir,
    t: (key, ...[args]) => fill(textFor(key, args), args),
    rich: (key, ...[args]) => fillRich(textFor(key, args), args),
    say: ({ key, args }) => fill(textFor(key, args), args),
    formatDate,
    formatNumber,
  };
}
