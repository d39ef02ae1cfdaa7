import type { Logger } from "pino";
import { products } from "../../contract/products.ts";

/** What only an administrator can mend, while everything else seems to work. */
export type Warning = "wrong-product" | "unknown-version" | "unreadable-users";

export type Warnings = ReturnType<typeof createWarnings>;

const WORDS: Readonly<Record<Warning, string>> = {
  "wrong-product": `the appliance is of another product than the one that is set, or it can't be told of which: set PROFILE to ${Object.keys(products).join(" or ")}`,
  "unknown-version": "the appliance answers no version of the API that is known here",
  "unreadable-users": "some users of the appliance can't be read",
};

/** Keeps what stands, for `/ready`, and says in the log when it begins and ends. */
export function createWarnings(log: Logger) {
  const standing = new Set<Warning>();
  return {
    standing: (): readonly Warning[] => [...standing],
    note: (warning: Warning, stands: boolean) => {
      if (stands === standing.has(warning)) return;
      if (stands) standing.add(warning);
      else standing.delete(warning);
      const about = { event: "gateway.warning", warning, stands };
      if (stands) log.warn(about, `${WORDS[warning]}: run admin check-appliance`);
      else log.info(about, "this is over");
    },
  };
}
