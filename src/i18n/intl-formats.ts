export type DateStyle = "date" | "time" | "date-time";

const dateOptions: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: "long" },
  time: { timeStyle: "short" },
  "date-time": { dateStyle: "long", timeStyle: "short" },
};

export interface IntlFormats {
  readonly formatDate: (when: number, style?: DateStyle) => string;
  readonly formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string;
  readonly plural: (count: number) => Intl.LDMLPluralRule;
}

/** The formats of one language. The plain number format and the plural rules are kept: making them is the slow part. */
export function intlFormats(tag: string): IntlFormats {
  const plain = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  return {
    formatDate: (when, style = "date") => new Intl.DateTimeFormat(tag, dateOptions[style]).format(when),
    formatNumber: (value, options) =>
      options === undefined ? plain.format(value) : new Intl.NumberFormat(tag, options).format(value),
    plural: (count) => rules.select(count),
  };
}
