import type { Message, Placeholders, PluralMessage } from "./message.ts";

type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  whole: infer Whole,
) => void
  ? Whole
  : never;

/** Every text that holds each of the placeholders of the English text, in whatever order the grammar wants. */
type WithPlaceholders<Name extends string> = [Name] extends [never]
  ? string
  : Intersection<Name extends unknown ? `${string}{${Name}}${string}` : never> & string;

type TranslationOf<M extends Message> = M extends string ? WithPlaceholders<Placeholders<M>> : PluralMessage;

/**
 * What an area of another language must be: the same keys, plurals where English has plurals, and in each text the
 * placeholders of the English one. `export const frame = {…} as const satisfies Translation<typeof english>`.
 * Placeholders too many, and the plural categories of the language, are the parity test's part.
 */
export type Translation<English extends Readonly<Record<string, Message>>> = {
  readonly [Key in keyof English]: TranslationOf<English[Key]>;
};
