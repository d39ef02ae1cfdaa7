import type { Logger } from "pino";
import type { Product } from "../../contract/product.ts";
import { products } from "../../contract/products.ts";
import type { Clock } from "../http/clock.ts";
import { targetOf } from "./allow-list.ts";
import { probeOf } from "./find-product.ts";
import { logFault } from "./upstream-faults.ts";
import { UpstreamError, type Upstream } from "./upstream.ts";

const KEPT_MS = 5_000;

/** What somebody has to set right. */
const TOLD: ReadonlySet<UpstreamError["fault"]> = new Set(["unpinned", "untrusted", "loop"]);

/** Whether the appliance answers at all; asked at most every five seconds. */
export function createReadiness(
  probe: Upstream,
  product: () => Promise<Product | null>,
  clock: Clock,
  log: Logger,
): () => Promise<boolean> {
  let asked = { at: Number.NEGATIVE_INFINITY, good: Promise.resolve(false) };
  const reachable = async () => {
    // A token call without a form signs nobody in. Inside the appliance's address it shows whether the address leads back here.
    const which = (await product()) ?? products.azure;
    return probe(probeOf(targetOf(which, "token", ""), which.headers)).then(
      ({ status }) => status < 500,
      (error: unknown) => {
        // Nobody signs in at a node that isn't ready, so no call would report the fault.
        if (error instanceof UpstreamError && TOLD.has(error.fault)) logFault(error, undefined, log);
        return false;
      },
    );
  };
  return () => {
    const age = clock.now() - asked.at;
    if (age < 0 || age >= KEPT_MS) asked = { at: clock.now(), good: reachable() };
    return asked.good;
  };
}

/** What only an administrator can mend, while everything else seems to work. */
type Warning = "wrong-product" | "unknown-version" | "unreadable-users";

export type Warnings = ReturnType<typeof createWarnings>;

const WORDS: Readonly<Record<Warning, string>> = {
  "wrong-product": `it can't be told of which product the appliance is: set PROFILE to ${Object.keys(products).join(" or ")}`,
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
