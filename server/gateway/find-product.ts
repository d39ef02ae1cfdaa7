import type { Logger } from "pino";
import type { GuardPolicy } from "../calls/policy.ts";
import { profiles } from "../../contract/products.ts";
import { awsVersion } from "../../contract/versions.ts";
import type { ProductName } from "../../contract/products.ts";
import type { Clock } from "../http/clock.ts";
import type { Upstream, UpstreamCall } from "./upstream.ts";

interface FinderParts {
  readonly wanted: ProductName | "auto";
  readonly origin: URL;
  readonly probe: Upstream;
  readonly log: Logger;
  readonly clock: Clock;
  /** What the guard asks for; without one nothing. */
  readonly policy?: () => GuardPolicy;
}

/** The port that the AWS product's API is documented at. */
const AWS_PORT = "11005";
const RETRY_MS = 5_000;

/**
 * Which product stands behind the gateway: the one that was named, else by its documented port, else by where it has its
 * token endpoint. Only that it is there is asked, with GET, which signs nobody in. Found once for the life of the process
 * and said in the log; while the appliance cannot be reached it is looked for again, at most every five seconds.
 */
export function createProductFinder(parts: FinderParts): () => Promise<ProductName | null> {
  const { wanted, origin, clock } = parts;
  const known = wanted === "auto" && origin.port === AWS_PORT ? "aws" : wanted;
  let found: ProductName | null = known === "auto" ? null : known;
  if (found !== null) say(parts, found);
  let looked: { readonly at: number; readonly result: Promise<ProductName | null> } | null = null;
  return async () => {
    if (found !== null) return found;
    const age = clock.now() - (looked?.at ?? 0);
    if (looked === null || age < 0 || age >= RETRY_MS) {
      const result = look(parts.probe).then((product) => {
        if (product !== null) say(parts, product);
        found = product;
        return product;
      });
      looked = { at: clock.now(), result };
    }
    return looked.result;
  };
}

async function look(probe: Upstream): Promise<ProductName | null> {
  const [azure, aws] = await Promise.all([
    statusAt(probe, "/api/oauth2/token"),
    statusAt(probe, "/api/v1/token"),
  ]);
  if (azure === null || aws === null) return null;
  return azure === 404 && aws !== 404 && aws < 500 ? "aws" : "azure";
}

function statusAt(probe: Upstream, target: string): Promise<number | null> {
  return probe(probeOf(target)).then(
    ({ status }) => status,
    () => null,
  );
}

/** Asks whether something is there, without a token. */
export function probeOf(target: string): UpstreamCall {
  const headers = { accept: "application/json", ...profiles.aws.headers };
  return { method: "GET", target, headers, body: null };
}

/** The one of AWS has a single version; the version of the other is said when it has answered (seen-version.ts). */
function say({ log, policy }: FinderParts, product: ProductName): void {
  const version = product === "aws" ? awsVersion.name : undefined;
  log.info({ event: "gateway.product", product, version }, "the appliance is of this product");
  if (product !== "aws" || policy === undefined) return;
  const { approval, privilegedUsers } = policy();
  if (approval === "privileged" && privilegedUsers.length === 0)
    log.warn(
      { event: "guard.nobody-privileged" },
      "no second administrator is asked: this product doesn't tell the roles of others; name accounts in privilegedUsers of GUARD_POLICY",
    );
}
