import type { Logger } from "pino";
import type { GuardPolicy } from "../calls/policy.ts";
import { products } from "../../contract/products.ts";
import type { Product } from "../../contract/product.ts";
import type { Clock } from "../http/clock.ts";
import { targetOf } from "./allow-list.ts";
import type { Upstream, UpstreamCall } from "./upstream.ts";
import type { Warnings } from "./readiness.ts";

interface FinderParts {
  readonly wanted: Product | "auto";
  readonly origin: URL;
  readonly probe: Upstream;
  readonly log: Logger;
  readonly clock: Clock;
  /** What the guard asks for; without one nothing. */
  readonly policy?: () => GuardPolicy;
  /** Told whether it can't be told which product it is. */
  readonly note: Warnings["note"];
}

const RETRY_MS = 5_000;
const LOOK_AGAIN_MS = 60_000;
const candidates = Object.values(products);

/**
 * Which product stands behind the gateway: the one that was named, else by its documented port, else by two places at
 * which it must be and no other is: its token endpoint and its users. Only that something is there is asked, with GET and
 * without a token, which signs nobody in. What can't be told is a warning, and looked
 * for again: every minute at most, every five seconds while nothing answers.
 * @returns asks for it; null while the appliance can't be reached
 */
export function createProductFinder(parts: FinderParts): () => Promise<Product | null> {
  const { wanted, origin, clock, note } = parts;
  const known = wanted === "auto" ? candidates.find(({ port }) => port === origin.port) : wanted;
  if (known !== undefined) {
    say(parts, known);
    return async () => known;
  }
  let found: Finding | null = null;
  let looked: { readonly at: number; readonly result: Promise<Finding | null> } | null = null;
  const learn = (now: Finding | null): Finding | null => {
    if (now === null) return found;
    if (now.product !== found?.product) say(parts, now.product);
    note("wrong-product", !now.sure);
    return (found = now);
  };
  return async () => {
    if (found?.sure === true) return found.product;
    const age = clock.now() - (looked?.at ?? 0);
    if (looked === null || age < 0 || age >= (found === null ? RETRY_MS : LOOK_AGAIN_MS))
      looked = { at: clock.now(), result: look(parts.probe).then(learn) };
    return (await looked.result)?.product ?? null;
  };
}

interface Finding {
  readonly product: Product;
  /** All that it must have is there, and another's is not. */
  readonly sure: boolean;
}

/** @returns null when the appliance cannot be reached */
async function look(probe: Upstream): Promise<Finding | null> {
  const seen = await Promise.all(candidates.map((product) => placesOf(product, probe)));
  const all = seen.map((places, index) => ({ product: candidates[index], places: places ?? [] }));
  if (seen.includes(null)) return null;
  const [best, next] = all.toSorted((one, other) => other.places.length - one.places.length);
  if (best?.product === undefined) return null;
  return {
    product: best.product,
    sure: best.places.length === 2 && next?.places.includes("token") !== true,
  };
}

async function placesOf(product: Product, probe: Upstream): Promise<("token" | "users")[] | null> {
  const token = await isThere(probe, product, targetOf(product, "token", ""));
  if (token === null) return null;
  let users: boolean | null = false;
  for (const version of product.versions) {
    users = await isThere(probe, product, targetOf(product, "listUsers", version));
    if (users !== false) break;
  }
  if (users === null) return null;
  return [...(token ? ["token" as const] : []), ...(users ? ["users" as const] : [])];
}

/** Whether an API refuses there what has no token. A page for people, or a failure, is none. Null for no answer. */
function isThere(probe: Upstream, { headers }: Product, target: string): Promise<boolean | null> {
  return probe(probeOf(target, headers)).then(
    ({ status }) => status >= 400 && status < 500 && status !== 404,
    () => null,
  );
}

/** Asks whether something is there, without a token. */
export function probeOf(target: string, headers: Product["headers"] = {}): UpstreamCall {
  return { method: "GET", target, headers: { accept: "application/json", ...headers }, body: null };
}

/** Logs the product, with its version where it has one only; newest-version.ts logs that of the others once they answer. */
function say({ log, policy }: FinderParts, product: Product): void {
  const [newest, ...older] = product.versions;
  const version = older.length === 0 ? newest : undefined;
  log.info({ event: "gateway.product", product: product.name, version }, "the appliance is of this product");
  if (policy === undefined || product.withRoles.length > 0) return;
  const { approval, privilegedUsers } = policy();
  if (approval === "privileged" && privilegedUsers.length === 0)
    log.warn(
      { event: "guard.nobody-privileged" },
      "no second administrator is asked: this product doesn't tell the roles of others; name accounts in privilegedUsers of GUARD_POLICY",
    );
}
