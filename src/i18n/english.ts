import type { account } from "../locales/en/account.ts";
import type { audit } from "../locales/en/audit.ts";
import type { config } from "../locales/en/config.ts";
import type { consequence } from "../locales/en/consequence.ts";
import type { enroll } from "../locales/en/enroll.ts";
import type { failure } from "../locales/en/failure.ts";
import type { frame } from "../locales/en/frame.ts";
import type { gate } from "../locales/en/gate.ts";
import type { handOver } from "../locales/en/hand-over.ts";
import type { practice } from "../locales/en/practice.ts";
import type { accountLater } from "../locales/en/account-later.ts";
import type { requests } from "../locales/en/requests.ts";
import type { signIn } from "../locales/en/sign-in.ts";
import type { users } from "../locales/en/users.ts";
import type { walkthrough } from "../locales/en/walkthrough.ts";

/**
 * English is the source: its keys and placeholders are the ones that every call and every language is held to.
 * Plurals are written as i18next does since v4: `key_one`, `key_other`, by the plural categories of CLDR.
 */
type English = typeof account &
  typeof audit &
  typeof config &
  typeof consequence &
  typeof enroll &
  typeof failure &
  typeof frame &
  typeof gate &
  typeof handOver &
  typeof practice &
  typeof accountLater &
  typeof requests &
  typeof signIn &
  typeof users &
  typeof walkthrough;

/** The texts of one language or area, flat: `"enroll.scan.heading"`. */
export type Catalog = Readonly<Record<string, string>>;

type SourceKey = keyof English;
type WithoutCategory<Key> = Key extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : Key;

/** The names between braces in a literal text: `"{{name}} on {{host}}"` gives `"name" | "host"`. */
type Placeholders<Source> = Source extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What each message takes, by its name without the category. A plural always wants the `count` that it is chosen by. */
type Names = {
  [Key in SourceKey as WithoutCategory<Key>]:
    | Placeholders<English[Key]>
    | (Key extends WithoutCategory<Key> ? never : "count");
};

/** What `t` takes; a plural goes by its name without the category. */
export type MessageKey = keyof Names;

/** Numbers are written the way of the language; ids, codes and versions are given as strings. */
export type TextValue = string | number;

type TextArguments<Key extends MessageKey, Value = TextValue> = {
  readonly [Name in Names[Key]]: Name extends "count" ? number : Value;
};

/** The rest parameter of `t`: absent when the message has no placeholder, else one object with exactly its names. */
export type TextRest<Key extends MessageKey, Value = TextValue> = [Names[Key]] extends [never]
  ? []
  : [args: TextArguments<Key, Value>];

/** Keys of messages without a placeholder. */
export type PlainKey = {
  [Key in MessageKey]: [Names[Key]] extends [never] ? Key : never;
}[MessageKey];

type KeyWithArguments = Exclude<MessageKey, PlainKey>;

type ArgumentsOf<Rest> = Rest extends [infer Args] ? Args : never;

/** A message chosen in one place and said in another (a failure, a diagnosis): `say(text)`. */
export type Text =
  | { readonly key: PlainKey; readonly args?: undefined }
  | {
      [Key in KeyWithArguments]: { readonly key: Key; readonly args: ArgumentsOf<TextRest<Key>> };
    }[KeyWithArguments];

/** A message without arguments, as data. */
export function plainText(key: PlainKey): Text {
  return { key };
}
