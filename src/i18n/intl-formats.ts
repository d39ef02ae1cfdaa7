/** `instant`: to the second, to be held against other records. `zoned`: for a note that others read elsewhere. */
export type DateStyle = "date" | "time" | "date-time" | "instant" | "zoned";

const dateOptions: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: "long" },
  time: { timeStyle: "short" },
  "date-time": { dateStyle: "long", timeStyle: "short" },
  zoned: { dateStyle: "long", timeStyle: "long" },
  instant: { dateStyle: "medium", timeStyle: "medium" },
};

/** Below it a whole number is its digits in every language here: Latin ones, with nothing between them. */
const plainBelow = 1_000;

export type IntlFormats = ReturnType<typeof intlFormats>;

/**
 * The formats of one language. The plain number format and the plural rules are made once and when they are wanted: the
 * first number format of a page takes 10 ms, on a slow phone 60, and nothing before the QR code needs it.
 */
export function intlFormats(tag: string) {
  let plain: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;
  // Not before something is written: documentation is made where there is no browser.
  const regional = () => regionalTag(tag, navigator.languages);
  return {
    /** @param when epoch milliseconds */
    formatDate: (when: number, style: DateStyle = "date") =>
      new Intl.DateTimeFormat(regional(), dateOptions[style]).format(when),
    formatNumber: (value: number, options?: Intl.NumberFormatOptions) => {
      if (options !== undefined) return new Intl.NumberFormat(regional(), options).format(value);
      if (Number.isInteger(value) && value >= 0 && value < plainBelow) return String(value);
      plain ??= new Intl.NumberFormat(regional());
      return plain.format(value);
    },
    plural: (count: number) => {
      rules ??= new Intl.PluralRules(tag);
      return rules.select(count);
    },
  };
}

/**
 * The language as it is written where the reader lives, such as `en-GB`: dates and numbers stand as they know them.
 * @param tag a language, or a language that is tied to a region or to digits already, which stays as it is
 * @param wanted the languages of the browser, the most wanted first
 */
export function regionalTag(tag: string, wanted: readonly string[]): string {
  return wanted.find((each) => each.startsWith(`${tag}-`)) ?? tag;
}
