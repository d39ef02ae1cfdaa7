import { createElement, Fragment } from "react";
import type { ReactNode } from "react";
import type { TextValue } from "./english.ts";

type Arguments<Value> = Readonly<Record<string, Value>> | undefined;
type Write = (value: TextValue) => string;

const placeholder = /\{([\w-]+)\}/;

/** Puts the arguments into a text. A name without an argument stays as it is, so that the fault can be seen. */
export function fill(text: string, args: Arguments<TextValue>, write: Write): string {
  if (args === undefined) return text;
  return text.replaceAll(new RegExp(placeholder, "g"), (whole, name: string) => {
    const value = args[name];
    return value === undefined ? whole : write(value);
  });
}

/** As `fill`, with elements. `split` by a pattern with one group gives text, name, text, name, … text. */
export function fillRich(text: string, args: Arguments<ReactNode>, write: Write): ReactNode {
  if (args === undefined) return text;
  return text.split(placeholder).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = args[part];
    return createElement(Fragment, { key: index }, typeof value === "number" ? write(value) : value);
  });
}
