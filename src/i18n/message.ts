/** A message with a number in it, by the plural categories of CLDR. English has `one` and `other`, Arabic has six. */
export type PluralMessage = { readonly other: string } & {
  readonly [Category in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};

export type Message = string | PluralMessage;

/** What one area file holds: flat keys, `"enroll.scan.heading"`. */
export type Catalog = Readonly<Record<string, Message>>;

/** The names between braces in a literal text: `"{name} on {host}"` gives `"name" | "host"`. */
export type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The arguments a message wants; a plural always wants the `count` it is chosen by. */
export type ArgumentNames<M> = M extends string ? Placeholders<M> : "count" | Placeholders<M[keyof M]>;
