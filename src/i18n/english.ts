import type { core } from "./en/core.ts";
import type { account } from "./en/account.ts";
import type { failureLater } from "./en/failure-later.ts";
import type { frameLater } from "./en/frame-later.ts";
import type { signInLater } from "./en/sign-in-later.ts";
import type { enrollLater } from "./en/enroll-later.ts";
import type { consequence } from "./en/consequence.ts";
import type { audit } from "./en/audit.ts";
import type { handOver } from "./en/hand-over.ts";
import type { instructions } from "./en/instructions.ts";
import type { practice } from "./en/practice.ts";
import type { queue } from "./en/queue.ts";
import type { receipt } from "./en/receipt.ts";
import type { users } from "./en/users.ts";
import type { walkthrough } from "./en/walkthrough.ts";
import type { ArgumentNames } from "./message.ts";

/** English is the source: its keys and placeholders are the ones that every call and every language is held to. */
export type English = typeof core &
  typeof account &
  typeof failureLater &
  typeof frameLater &
  typeof signInLater &
  typeof enrollLater &
  typeof consequence &
  typeof audit &
  typeof handOver &
  typeof instructions &
  typeof practice &
  typeof queue &
  typeof receipt &
  typeof users &
  typeof walkthrough;

export type MessageKey = keyof English;

/** Numbers are written the way of the language; ids, codes and versions are given as strings. */
export type TextValue = string | number;

export type TextArguments<Key extends MessageKey, Value = TextValue> = {
  readonly [Name in ArgumentNames<English[Key]>]: Name extends "count" ? number : Value;
};

/** The rest parameter of `t`: absent when the message has no placeholder, else one object with exactly its names. */
export type TextRest<Key extends MessageKey, Value = TextValue> = [ArgumentNames<English[Key]>] extends [
  never,
]
  ? []
  : [args: TextArguments<Key, Value>];

/** Keys of messages without a placeholder. */
export type PlainKey = {
  [Key in MessageKey]: [ArgumentNames<English[Key]>] extends [never] ? Key : never;
}[MessageKey];

type KeyWithArguments = Exclude<MessageKey, PlainKey>;

/** A message chosen in one place and said in another (a failure, a diagnosis): `say(text)`. */
export type Text =
  | { readonly key: PlainKey; readonly args?: undefined }
  | {
      [Key in KeyWithArguments]: { readonly key: Key; readonly args: TextArguments<Key> };
    }[KeyWithArguments];
